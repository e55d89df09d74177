// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One message: the user's in a soft bubble at the right, the model's as text over the whole column.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Alcove.Core
import Alcove

Item {
    id: message

    required property var model // for `state`, which is a name of Item's own
    required property int index
    required property string role
    required property string text
    required property string reasoning
    required property double reasoningSeconds
    required property bool reasoningShown
    required property MessageBlocksModel blocks
    required property string errorMessage
    required property string errorRemedy
    required property string errorDetails
    required property int tokens
    required property double tokensPerSecond
    property bool last: false

    readonly property bool mine: message.role === "user"
    readonly property string progress: message.model.state
    readonly property bool streaming: message.progress === "streaming"
    readonly property bool failed: message.progress === "failed"
    readonly property bool stopped: message.progress === "stopped"

    signal linkChosen(address: string)

    function copy() {
        Chat.copyText(message.text);
    }

    function numbers(): string {
        const parts = [];
        if (message.stopped)
            parts.push(message.errorMessage || qsTr("Stopped"));
        if (message.tokens > 0)
            parts.push(message.tokens === 1 ? qsTr("1 token") : qsTr("%1 tokens").arg(message.tokens));
        if (message.tokensPerSecond > 0)
            parts.push(qsTr("%1 a second").arg(message.tokensPerSecond.toLocaleString(Qt.locale(), "f", message.tokensPerSecond < 10 ? 1 : 0)));
        return parts.join(" · ");
    }

    width: ListView.view?.width ?? 0
    implicitHeight: column.implicitHeight
    activeFocusOnTab: true

    Accessible.role: Accessible.ListItem
    Accessible.name: message.mine ? qsTr("You: %1").arg(message.text) : qsTr("Answer: %1").arg(message.text)
    Accessible.focusable: true

    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy)) {
            message.copy();
            event.accepted = true;
        }
    }

    HoverHandler {
        id: hover
    }

    Rectangle {
        anchors.fill: column
        anchors.margins: -Theme.gap
        visible: message.activeFocus
        radius: Theme.bubble
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }

    Column {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(message.width - 2 * Theme.margin, Theme.column)
        topPadding: message.mine && message.index > 0 ? Theme.gap : 0
        bottomPadding: message.mine ? Theme.gap : 0

        Loader {
            width: column.width
            active: message.reasoning !== ""
            visible: active
            sourceComponent: thought
        }

        Loader {
            width: column.width
            sourceComponent: message.mine ? question : answer
        }

        Text {
            visible: message.streaming && message.text === "" && message.reasoning === ""
            text: qsTr("Reading…")
            color: Theme.muted
            font.pixelSize: Theme.bodySize
        }

        Text {
            visible: message.progress === "complete" && message.text === "" && message.reasoning !== ""
            text: qsTr("It ended without an answer.")
            color: Theme.muted
            font.pixelSize: Theme.bodySize
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Item {
            width: column.width
            height: Theme.padding
            visible: message.failed && message.text !== ""
        }
        ErrorCard {
            width: column.width
            visible: message.failed
            message: message.errorMessage || qsTr("The answer could not be written.")
            remedy: message.errorRemedy
            details: message.errorDetails
            retryable: message.last
            onRetry: Chat.retryLast()
        }

        RowLayout {
            id: actions

            readonly property bool wanted: hover.hovered || message.activeFocus || copyAnswer.visualFocus || message.last

            x: -Theme.gap
            height: Theme.target
            spacing: 0
            visible: !message.mine && (!message.streaming || message.text !== "" || message.reasoning !== "")

            CopyButton {
                id: copyAnswer

                opacity: actions.wanted ? 1 : 0
                visible: !message.streaming && message.text !== ""
                name: qsTr("Copy the answer")
                keys: message.last ? "Ctrl+Shift+C" : ""
                copied: message.text
            }
            IconButton {
                visible: message.last && message.stopped
                enabled: Chat.canSend
                name: qsTr("Write the answer again")
                symbol: "rotate-cw"
                onClicked: Chat.retryLast()
            }
            Text {
                Layout.leftMargin: Theme.gap
                opacity: actions.wanted || message.streaming || message.stopped ? 1 : 0
                text: message.numbers()
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                font.features: ({
                        "tnum": 1
                    })
            }
        }
    }

    Component {
        id: thought

        ThinkingBlock {
            thought: message.reasoning
            seconds: message.reasoningSeconds
            thinking: message.streaming && message.text === ""
            shown: message.reasoningShown
            onToggled: message.model.reasoningShown = !message.reasoningShown
        }
    }

    Component {
        id: question

        Item {
            implicitHeight: bubble.height

            CopyButton {
                id: copyQuestion

                anchors.right: bubble.left
                anchors.rightMargin: 4
                anchors.top: bubble.top
                anchors.topMargin: 2
                opacity: hover.hovered || message.activeFocus || copyQuestion.visualFocus ? 1 : 0
                name: qsTr("Copy the question")
                copied: message.text
            }
            Rectangle {
                id: bubble

                anchors.right: parent.right
                width: Math.min(parent.width * 0.85, words.implicitWidth + 32)
                height: words.height + 20
                radius: Theme.bubble
                color: Theme.raised

                SelectableText {
                    id: words

                    x: 16
                    y: 10
                    width: bubble.width - 32
                    text: message.text
                    activeFocusOnTab: false
                }
            }
        }
    }

    Component {
        id: answer

        Column {
            Repeater {
                model: message.blocks

                BlockDelegate {
                    onLinkChosen: address => message.linkChosen(address)
                }
            }
        }
    }
}
