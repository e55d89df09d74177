// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A button with a word on it. `prominent`: the one next action.
import QtQuick
import QtQuick.Controls.Basic

Button {
    id: button

    property bool prominent: false

    implicitHeight: Theme.target
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    topPadding: 0
    bottomPadding: 0
    spacing: Theme.gap
    font.pixelSize: Theme.bodySize
    icon.width: Theme.room(18)
    icon.height: Theme.room(18)
    icon.color: button.prominent ? Theme.surface : Theme.text
    palette.buttonText: button.prominent ? Theme.surface : Theme.text
    focusPolicy: Qt.TabFocus
    opacity: button.enabled ? 1 : 0.5

    Accessible.name: button.text

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    background: Rectangle {
        radius: Theme.radius
        color: button.prominent ? (button.down ? Theme.mix(Theme.accent, Theme.text, 0.2) : Theme.accent) : button.down ? Theme.pressed : button.hovered ? Theme.hover : "transparent"
        border.width: button.visualFocus ? 2 : button.prominent ? 0 : 1
        border.color: button.visualFocus ? (button.prominent ? Theme.text : Theme.accent) : Theme.hairline
    }
}
