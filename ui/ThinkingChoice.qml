// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether, and how much, the model thinks before it answers, where the open model leaves that to choose.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

ToolButton {
    id: button

    property ThinkingSwitch thinking: Chat.thinking
    readonly property bool levels: button.thinking.efforts.length > 0
    readonly property bool off: button.thinking.canSwitch && !button.thinking.on

    component Level: Choice {
        id: choice

        required property string level
        required property ThinkingSwitch thinking

        visible: choice.thinking.efforts.includes(choice.level)
        height: choice.visible ? choice.implicitHeight : 0
        symbol: "check"
        marked: choice.thinking.effort === choice.level && (choice.thinking.on || !choice.thinking.canSwitch)
        onTriggered: {
            if (choice.thinking.canSwitch)
                choice.thinking.on = true;
            choice.thinking.effort = choice.level;
        }

        Accessible.checkable: true
        Accessible.checked: choice.marked
    }

    function levelName(effort: string): string {
        return effort === "low" ? qsTr("Low") : effort === "high" ? qsTr("High") : qsTr("Medium");
    }

    function setting(): string {
        return button.off ? qsTr("off") : button.levels ? button.levelName(button.thinking.effort).toLowerCase() : qsTr("on");
    }

    visible: button.thinking.canSwitch || button.levels
    implicitHeight: Theme.target
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.TabFocus
    text: button.levels && !button.off ? button.levelName(button.thinking.effort) : qsTr("Think")
    onClicked: {
        if (button.levels)
            menu.popup(button, 0, -menu.height - 4);
        else
            button.thinking.on = !button.thinking.on;
    }
    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    Accessible.name: qsTr("Thinking: %1").arg(button.setting())
    Accessible.description: qsTr("Whether the model thinks before it answers, in this conversation")
    ToolTip.visible: (button.hovered || button.visualFocus) && !menu.visible
    ToolTip.delay: 600
    ToolTip.text: button.Accessible.name

    contentItem: RowLayout {
        spacing: 4

        Icon {
            symbol: "lightbulb"
            tint: button.off ? Theme.muted : Theme.accent
            size: 18
        }
        Label {
            text: button.text
            font.pixelSize: Theme.smallSize
            color: button.off ? Theme.muted : Theme.accent
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.down || menu.visible ? Theme.pressed : button.hovered ? Theme.hover : "transparent"
        border.width: button.visualFocus ? 2 : 0
        border.color: Theme.accent
    }

    ChoiceMenu {
        id: menu

        Choice {
            visible: button.thinking.canSwitch
            height: visible ? implicitHeight : 0
            text: qsTr("Off")
            symbol: "check"
            marked: button.off
            onTriggered: button.thinking.on = false

            Accessible.checkable: true
            Accessible.checked: button.off
        }
        Level {
            level: "low"
            thinking: button.thinking
            text: button.levelName("low")
        }
        Level {
            level: "medium"
            thinking: button.thinking
            text: button.levelName("medium")
        }
        Level {
            level: "high"
            thinking: button.thinking
            text: button.levelName("high")
        }
    }
}
