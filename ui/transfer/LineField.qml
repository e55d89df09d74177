// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A line to write a name into.
import QtQuick
import QtQuick.Controls.Basic
import Alcove

TextField {
    id: field

    implicitHeight: Theme.target
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    verticalAlignment: TextInput.AlignVCenter
    font.pixelSize: 14
    selectByMouse: true

    background: Rectangle {
        radius: Theme.radius
        color: "transparent"
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.hairline
    }
}
