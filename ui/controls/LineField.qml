// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A line to write a name or a number into.
import QtQuick
import QtQuick.Controls.Basic
import Alcove

TextField {
    id: field

    property bool faulty: false // what stands in it does not count

    implicitHeight: Theme.target
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    verticalAlignment: TextInput.AlignVCenter
    font.pixelSize: Theme.controlSize
    selectByMouse: true

    background: Rectangle {
        radius: Theme.radius
        color: "transparent"
        border.width: field.activeFocus ? 2 : 1
        border.color: field.faulty ? Theme.danger : field.activeFocus ? Theme.accent : Theme.hairline
    }
}
