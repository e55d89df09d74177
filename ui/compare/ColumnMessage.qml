// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A message in a column: the question in its soft fill, the answer over the column's width with its figures below.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove
import Alcove.Core

Item {
    id: message

    required property var model // for `state`, which is a name of Item's own
    required property int index
    required property double messageId
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
    required property double firstTokenSeconds
    required property var attachments
    required property ComparisonColumn column
    property bool last: false

    readonly property bool mine: message.role === "user"
    readonly property string progress: message.model.state

    signal linkChosen(address: string)
    signal scrolled // by somebody who selects
    signal fileChosen(place: int)

    // Speed would tell who it is, so nothing is said of it while that is hidden.
    function figures(): string {
        const parts = [];
        if (!message.column.hidden) {
            if (message.tokens > 0)
                parts.push(qsTr("%n tokens", "", message.tokens));
            if (message.tokensPerSecond > 0)
                parts.push(qsTr("%1 a second").arg(message.tokensPerSecond.toLocaleString(Qt.locale(), "f", message.tokensPerSecond < 10 ? 1 : 0)));
            if (message.firstTokenSeconds > 0)
                parts.push(qsTr("first after %1 s").arg(message.firstTokenSeconds.toLocaleString(Qt.locale(), "f", message.firstTokenSeconds < 10 ? 2 : 0)));
        }
        if (message.progress === "complete")
            parts.push(qsTr("ended by itself"));
        else if (message.progress === "stopped")
            parts.push(message.errorMessage || qsTr("stopped"));
        return parts.join(" · ");
    }

    width: ListView.view?.width ?? 0
    implicitHeight: content.implicitHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: message.mine ? qsTr("You: %1").arg(message.text) : qsTr("%1: %2").arg(message.column.title).arg(message.text)

    Column {
        id: content

        x: (message.width - width) / 2
        width: Math.min(message.width - 2 * Theme.padding, Theme.column)

        Loader {
            active: message.attachments.length > 0
            visible: active
            sourceComponent: SentFiles {
                list: message.attachments
                widest: content.width
                bottomPadding: 6
                onOpened: place => message.fileChosen(place)
            }
        }
        Rectangle {
            width: content.width
            height: question.height + 16
            visible: message.mine && message.text !== ""
            radius: Theme.bubble
            color: Theme.raised

            SelectableText {
                id: question

                readonly property string pictured: message.mine ? Chat.messages.emojiHtml(message.text) : ""

                x: 12
                y: 8
                width: parent.width - 24
                text: message.mine ? question.pictured || message.text : ""
                textFormat: question.pictured ? TextEdit.RichText : TextEdit.PlainText
                activeFocusOnTab: false
            }
        }
        Loader {
            width: content.width
            active: message.reasoning !== ""
            visible: active
            sourceComponent: ThinkingBlock {
                thought: message.reasoning
                seconds: message.reasoningSeconds
                thinking: message.progress === "streaming" && message.text === ""
                shown: message.reasoningShown
                onToggled: message.model.reasoningShown = !message.reasoningShown
            }
        }
        Loader {
            width: content.width
            active: !message.mine
            visible: active
            sourceComponent: MessageBlocks {
                id: written

                model: message.blocks
                view: message.ListView.view
                row: message
                rowIndex: message.index
                onLinkChosen: address => message.linkChosen(address)

                SelectionDrag {
                    blocks: written
                    onScrolled: message.scrolled()
                }
            }
        }
        Text {
            visible: message.progress === "streaming" && message.text === "" && message.reasoning === ""
            text: qsTr("Reading…")
            color: Theme.muted
            font.pixelSize: Theme.bodySize
        }
        ErrorCard {
            width: content.width
            visible: message.progress === "failed"
            message: message.errorMessage || qsTr("The answer could not be written.")
            remedy: message.errorRemedy
            details: message.errorDetails
        }
        AnswerFigures {
            width: content.width
            visible: !message.mine && text !== ""
            enabled: !message.column.hidden && message.progress !== "streaming"
            leftPadding: 0
            topPadding: Theme.gap
            bottomPadding: Theme.gap
            text: message.mine ? "" : message.figures()
            messages: message.column.messages
            messageId: message.messageId
            wraps: true
        }
    }
}
