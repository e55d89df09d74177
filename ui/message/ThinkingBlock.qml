// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the model thought before its answer: a line that says so, and the thought itself when that is opened.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

Column {
    id: block

    required property string thought
    required property double seconds // that it took
    required property bool thinking // it is not over
    required property bool shown

    signal toggled

    function duration(): string {
        const whole = Math.round(block.seconds);
        if (whole < 1)
            return qsTr("Thought for a moment");
        if (whole < 60)
            return qsTr("Thought for %1 s").arg(whole);
        return qsTr("Thought for %1 min %2 s").arg(Math.floor(whole / 60)).arg(whole % 60);
    }

    // While it streams in, only what is new is put in, and nothing while it is closed.
    function show() {
        if (!block.shown)
            return;
        if (block.thought.startsWith(words.text))
            words.insert(words.length, block.thought.slice(words.length));
        else
            words.text = block.thought;
    }

    onThoughtChanged: block.show()
    onShownChanged: block.show()
    Component.onCompleted: block.show()

    AbstractButton {
        id: head

        x: -Theme.gap
        height: Theme.target
        leftPadding: Theme.gap
        rightPadding: Theme.padding
        focusPolicy: Qt.TabFocus
        text: block.thinking ? qsTr("Thinking…") : block.duration()
        onClicked: block.toggled()
        Keys.onReturnPressed: head.click()
        Keys.onEnterPressed: head.click()

        Accessible.role: Accessible.Button
        Accessible.name: head.text
        Accessible.description: block.shown ? qsTr("Hides what the model thought") : qsTr("Shows what the model thought")

        contentItem: RowLayout {
            spacing: 6

            Icon {
                symbol: "chevron-right"
                tint: Theme.muted
                rotation: block.shown ? 90 : 0

                Behavior on rotation {
                    NumberAnimation {
                        duration: Theme.motion
                        easing.type: Easing.OutCubic
                    }
                }
            }
            Text {
                text: head.text
                color: Theme.muted
                font.pixelSize: Theme.bodySize
                font.features: ({
                        "tnum": 1
                    })
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: head.down ? Theme.pressed : head.hovered ? Theme.hover : "transparent"
            border.width: head.visualFocus ? 2 : 0
            border.color: Theme.accent
        }
    }

    Item {
        width: block.width
        height: visible ? words.height + 2 * Theme.gap : 0
        visible: block.shown

        Rectangle {
            x: Theme.gap - 1
            y: Theme.gap
            width: 2
            height: words.height
            color: Theme.hairline
        }
        SelectableText {
            id: words

            x: 2 * Theme.padding - 2
            y: Theme.gap
            width: block.width - x
            color: Theme.muted

            Accessible.name: qsTr("What the model thought")
            Accessible.description: block.shown ? block.thought : ""
        }
    }
}
