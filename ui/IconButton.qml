// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A button that shows an icon only: its name is its tooltip and what a screen reader says.
import QtQuick
import QtQuick.Controls.Basic

ToolButton {
    id: button

    required property string name
    required property string symbol
    property string keys // the shortcut, as the tooltip shows it

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    padding: 0
    display: AbstractButton.IconOnly
    text: button.name
    icon.source: Theme.icon(button.symbol)
    icon.width: Theme.room(20)
    icon.height: Theme.room(20)
    icon.color: button.enabled ? Theme.text : Theme.muted
    opacity: button.enabled ? 1 : 0.5
    focusPolicy: Qt.TabFocus

    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    Accessible.name: button.name
    Accessible.description: KeyNames.shown(button.keys)

    ToolTip.visible: button.hovered || button.visualFocus
    ToolTip.delay: 600
    ToolTip.text: button.keys ? qsTr("%1 (%2)").arg(button.name).arg(KeyNames.shown(button.keys)) : button.name

    background: Rectangle {
        radius: Theme.radius
        color: button.down || button.highlighted ? Theme.pressed : button.hovered ? Theme.hover : "transparent"
        border.width: button.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
}
