// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One message: the user's in a soft bubble at the right, the model's as text over the whole column.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove.Core
import Alcove

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
    required property int version
    required property int versions
    required property var attachments // of a question: { name, kind }
    property bool last: false
    property bool editing: false
    property int foundBlock: -1 // where Chat.find has come to, and for the how manieth time the words stand there
    property int foundOccurrence: 0
    property string editedText // the question in other words, when the editor opens

    readonly property bool mine: message.role === "user"
    readonly property string progress: message.model.state
    readonly property bool streaming: message.progress === "streaming"
    readonly property bool failed: message.progress === "failed"
    readonly property bool stopped: message.progress === "stopped"

    // Qt hides a row that leaves the view from screen readers, and forgets to show it again when it comes back.
    readonly property bool inSight: message.y < (message.ListView.view?.contentY ?? 0) + (message.ListView.view?.height ?? 0) && message.y + message.height > (message.ListView.view?.contentY ?? 0)

    signal linkChosen(address: string)
    signal foundAt(item: Item, place: rect)
    signal scrolled // by somebody who selects
    signal editAsked
    signal editChanged(text: string)
    signal editEnded(ask: bool)
    signal fileChosen(place: int)
    signal promptAsked

    function comeBack() {
        message.Accessible.ignored = false;
    }

    function copy() {
        if (message.mine)
            Chat.copyText(message.text);
        else
            Chat.copyMarkdown(message.text);
    }

    function tellAbout() {
        actions.tell();
    }

    // Lays out what is in sight, now.
    function settle() {
        const blocks = content.item as MessageBlocks;
        blocks?.choose();
        blocks?.forceLayout();
        column.forceLayout();
    }

    // How much of the message is above y, as a share of it that means the same when the blocks of an answer have other
    // heights; and back.
    function shareOf(y: real): real {
        const blocks = content.item as MessageBlocks;
        if (!blocks || blocks.count === 0)
            return Math.max(0, Math.min(0.999, y / message.height));
        const ends = [content.y, content.y + blocks.height, message.height];
        const parts = blocks.count + 2;
        if (y < ends[0])
            return Math.max(0, y / ends[0]) / parts;
        if (y < ends[1])
            return (1 + blocks.placeOf(y - ends[0])) / parts;
        return Math.min(0.999, (parts - 1 + (y - ends[1]) / Math.max(1, ends[2] - ends[1])) / parts);
    }
    function yOf(share: real): real {
        const blocks = content.item as MessageBlocks;
        if (!blocks || blocks.count === 0)
            return share * message.height;
        const end = content.y + blocks.height;
        const at = share * (blocks.count + 2);
        if (at < 1)
            return at * content.y;
        if (at < blocks.count + 1)
            return content.y + blocks.yOf(at - 1);
        return end + (at - blocks.count - 1) * (message.height - end);
    }

    function numbers(): string {
        const parts = [];
        if (message.stopped)
            parts.push(message.errorMessage || qsTr("Stopped"));
        if (message.tokens > 0)
            parts.push(qsTr("%n tokens", "", message.tokens));
        if (message.tokensPerSecond > 0)
            parts.push(qsTr("%1 a second").arg(message.tokensPerSecond.toLocaleString(Qt.locale(), "f", message.tokensPerSecond < 10 ? 1 : 0)));
        return parts.join(" · ");
    }

    width: ListView.view?.width ?? 0
    implicitHeight: column.implicitHeight
    activeFocusOnTab: true

    Accessible.role: Accessible.ListItem
    Accessible.name: message.mine ? qsTr("You: %1").arg(message.text) : qsTr("Answer: %1").arg(message.text)
    Accessible.description: message.attachments.length > 0 ? qsTr("With %1").arg(message.attachments.map(file => file.name).join(", ")) : ""
    Accessible.focusable: true

    onInSightChanged: {
        if (message.inSight)
            Qt.callLater(message.comeBack); // once the view has laid out its rows
    }

    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy) && !MessageSelection.exists) {
            message.copy();
        } else if (event.modifiers & Qt.AltModifier && (event.key === Qt.Key_Left || event.key === Qt.Key_Right)) {
            Chat.stepVersion(message.messageId, event.key === Qt.Key_Left ? -1 : 1);
        } else if (message.mine && message.activeFocus && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
            message.editAsked();
        } else {
            return;
        }
        event.accepted = true;
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

        Loader {
            width: column.width
            active: message.reasoning !== ""
            visible: active
            sourceComponent: thought
        }

        Loader {
            anchors.right: parent.right
            active: message.attachments.length > 0
            visible: active
            sourceComponent: files
        }

        Loader {
            id: content

            width: column.width
            sourceComponent: message.editing ? editor : message.mine ? question : answer
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
            onRetry: Chat.regenerate(message.messageId)
        }

        MessageActions {
            id: actions

            anchors.right: message.mine ? parent.right : undefined
            anchors.left: message.mine ? undefined : parent.left
            anchors.leftMargin: -Theme.gap
            width: Math.min(implicitWidth, column.width + Theme.gap)
            visible: !message.editing && (message.mine || !message.streaming || message.text !== "" || message.reasoning !== "")
            messageId: message.messageId
            mine: message.mine
            last: message.last
            text: message.text
            version: message.version
            versions: message.versions
            streaming: message.streaming
            cut: (message.stopped && message.errorRemedy === "") || (message.failed && message.text !== "")
            wanted: hover.hovered || message.activeFocus || (message.last && !message.mine)
            note: message.numbers()
            noteWanted: message.streaming || message.stopped
            onEditAsked: message.editAsked()
            onPromptAsked: message.promptAsked()
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
        id: files

        SentFiles {
            layoutDirection: Qt.RightToLeft // as the question stands at the right
            list: message.attachments
            widest: column.width * 0.85
            bottomPadding: message.text !== "" || message.editing ? 6 : 0
            onOpened: place => message.fileChosen(place)
        }
    }

    Component {
        id: question

        Item {
            implicitHeight: message.text !== "" ? bubble.height : 0
            visible: message.text !== ""

            Rectangle {
                id: bubble

                anchors.right: parent.right
                width: Math.min(parent.width * 0.85, words.implicitWidth + 32)
                height: words.height + 20
                radius: Theme.bubble
                color: Theme.raised

                SelectableText {
                    id: words

                    readonly property string pictured: Chat.messages.emojiHtml(message.text)

                    x: 16
                    y: 10
                    width: bubble.width - 32
                    text: words.pictured || message.text
                    textFormat: words.pictured ? TextEdit.RichText : TextEdit.PlainText
                    found: message.foundBlock === 0 ? message.foundOccurrence : -1
                    activeFocusOnTab: false
                    onFoundAt: (item, place) => message.foundAt(item, place)
                }
            }
        }
    }

    Component {
        id: editor

        MessageEditor {
            mine: message.mine
            Component.onCompleted: {
                text = message.editedText;
                wordless = message.attachments.length > 0;
                takeFocus();
            }
            onTextChanged: message.editChanged(text)
            onAccepted: message.editEnded(true)
            onCancelled: message.editEnded(false)
        }
    }

    Component {
        id: answer

        MessageBlocks {
            id: written

            model: message.blocks
            view: message.ListView.view
            row: message
            rowIndex: message.index
            found: message.foundBlock
            foundOccurrence: message.foundOccurrence
            onFoundAt: (item, place) => message.foundAt(item, place)
            onLinkChosen: address => message.linkChosen(address)

            SelectionDrag {
                blocks: written
                onScrolled: message.scrolled()
            }
        }
    }
}
