// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The messages, one below the other. It follows an answer that is being written only while its end is in sight.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core
import Alcove

ListView {
    id: list

    property bool following: true
    property bool starterOpen: false
    // The message that is put in other words, and these words. They stay while other things are looked at.
    property double editedId: 0
    property string editedText
    property bool editedMine: true // it is a question

    // The place that Chat.find has come to.
    property int foundRow: -1
    property int foundBlock: -1
    property int foundOccurrence: -1

    signal linkChosen(address: string)
    signal fileChosen(file: var)
    signal promptAsked(text: string)
    signal modelsAsked
    signal editClosed // the keyboard's focus belongs elsewhere

    function edit(row: int) {
        const item = list.itemAtIndex(row) as MessageDelegate;
        if (!item)
            return;
        list.editedText = item.text;
        list.editedMine = item.mine;
        list.editedId = item.messageId;
    }

    function editLast() {
        const row = Chat.messages.lastRow("user");
        if (row < 0)
            return;
        list.positionViewAtIndex(row, ListView.Contain);
        list.forceLayout();
        list.following = list.isAtEnd();
        list.edit(row);
    }

    function tellAboutLast() {
        const row = Chat.messages.lastRow("assistant");
        if (row < 0)
            return;
        list.positionViewAtIndex(row, ListView.End);
        list.forceLayout();
        list.following = list.isAtEnd();
        (list.itemAtIndex(row) as MessageDelegate)?.tellAbout();
    }

    function endEdit(ask: bool) {
        const id = list.editedId;
        const text = list.editedText;
        const row = Chat.messages.rowOf(id);
        if (ask && (list.editedMine ? !Chat.messages.askable(row, text) || Chat.modelState !== "ready" : text.trim() === ""))
            return;
        list.editedId = 0;
        list.editClosed();
        if (ask && list.editedMine)
            Chat.editQuestion(id, text);
        else if (ask)
            Chat.editAnswer(id, text);
    }

    function isAtEnd(): bool {
        return list.contentY + list.height >= list.originY + list.contentHeight - Theme.margin;
    }

    function goToEnd() {
        list.following = true;
        list.positionViewAtEnd();
        if (Chat.currentId !== "")
            Chat.saveScroll(Chat.currentId, -1);
    }

    function scrollBy(pages: real) {
        const last = Math.max(list.originY, list.originY + list.contentHeight - list.height);
        list.contentY = Math.max(list.originY, Math.min(last, list.contentY + pages * list.height * 0.9));
        list.rememberPlace();
    }

    // The user has put the view where it is.
    function rememberPlace() {
        list.following = list.isAtEnd();
        if (Chat.currentId !== "")
            Chat.saveScroll(Chat.currentId, list.place());
    }

    // A place that survives another width of the window: the row at the top, and how much of it is above. -1: the end.
    function place(): real {
        if (list.following)
            return -1;
        const row = list.indexAt(list.width / 2, list.contentY + list.spacing);
        const item = row < 0 ? null : list.itemAtIndex(row) as MessageDelegate;
        return item ? row + item.shareOf(list.contentY - item.y) : -1;
    }

    function goTo(place: real) {
        list.following = place < 0;
        const row = Math.floor(place);
        // What stands there has its real height only once it is there, and then something else may stand there.
        for (let round = 0; round < 3; ++round) {
            if (place < 0) {
                list.positionViewAtEnd();
            } else {
                list.positionViewAtIndex(row, ListView.Beginning);
                const item = list.itemAtIndex(row) as MessageDelegate;
                if (item)
                    list.contentY = item.y + item.yOf(place - row);
            }
            list.settle();
        }
        list.following = list.isAtEnd();
    }

    // Lays out what is in sight, now.
    function settle() {
        for (let row = 0; row < list.count; ++row)
            (list.itemAtIndex(row) as MessageDelegate)?.settle();
        list.forceLayout();
    }

    function holds(item: Item): bool {
        let above = item;
        while (above && above !== list.contentItem)
            above = above.parent;
        return above !== null;
    }

    // What was found, well inside of the view.
    function bringIntoView(item: Item, place: rect) {
        const margin = 2 * Theme.margin;
        for (let round = 0; round < 3; ++round) {
            list.settle();
            if (!list.holds(item)) {
                // The view has let go of its row since; the one that is made now tells it anew.
                list.positionViewAtIndex(list.foundRow, ListView.Contain);
                list.forceLayout();
                return;
            }
            const top = item.mapToItem(list.contentItem, 0, place.y).y;
            if (top < list.contentY + margin || top + place.height > list.contentY + list.height - margin) {
                const last = Math.max(list.originY, list.originY + list.contentHeight - list.height);
                list.contentY = Math.max(list.originY, Math.min(last, top - list.height / 3));
            }
        }
        list.rememberPlace();
    }

    function stayAtEnd() {
        if (list.following)
            list.positionViewAtEnd();
    }

    clip: true
    model: Chat.messages
    spacing: 12
    boundsBehavior: Flickable.StopAtBounds
    // Rows above and below that are kept made, so that a page of scrolling shows nothing half done.
    cacheBuffer: 1200
    keyNavigationEnabled: false
    currentIndex: -1 // a row that is the current one would be there wherever the view is

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Messages")

    ScrollBar.vertical: ScrollBar {
        id: bar

        onPressedChanged: list.rememberPlace()
    }

    SelectionEnd {
        id: selectionEnd

        view: list
        bar: bar
    }
    Keys.forwardTo: [selectionEnd]
    Keys.onShortcutOverride: event => event.accepted = selectionEnd.overrides(event)

    header: Item {
        height: Theme.gap
    }
    footer: Item {
        id: foot

        width: list.width
        height: Theme.margin + (note.visible ? note.y + note.implicitHeight : 0)

        StarterNote {
            id: note

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.gap
            width: Math.min(foot.width - 2 * Theme.margin, Theme.column)
            visible: list.starterOpen && list.count === 2 && !Chat.generating
            onModelsAsked: list.modelsAsked()
        }
    }
    delegate: MessageDelegate {
        last: index === list.count - 1
        editing: messageId === list.editedId
        editedText: list.editedText
        foundBlock: index === list.foundRow ? list.foundBlock : -1
        foundOccurrence: list.foundOccurrence
        onFoundAt: (item, place) => list.bringIntoView(item, place)
        onScrolled: list.rememberPlace()
        onEditAsked: list.edit(index)
        onEditChanged: text => list.editedText = text
        onEditEnded: ask => list.endEdit(ask)
        onLinkChosen: address => list.linkChosen(address)
        onFileChosen: place => list.fileChosen(Chat.messages.attachment(index, place))
        onPromptAsked: list.promptAsked(text)
    }

    onContentYChanged: {
        if (list.moving || bar.pressed)
            list.following = list.isAtEnd();
    }
    onMovementEnded: list.rememberPlace()
    onContentHeightChanged: Qt.callLater(list.stayAtEnd)
    onHeightChanged: Qt.callLater(list.stayAtEnd)
    onWidthChanged: Qt.callLater(list.stayAtEnd)

    Connections {
        // What is new is what its writer wants to see, wherever the view was.
        function onAsked() {
            list.goToEnd();
        }
        function onConversationOpened(id: string) {
            list.forceLayout();
            list.goTo(Chat.savedScroll(id));
        }

        target: Chat
    }

    Connections {
        function onLeft() {
            list.foundRow = -1;
        }
        function onReached(row: int, block: int, occurrence: int) {
            list.foundRow = -1; // the same place again is shown again
            list.following = false;
            list.foundBlock = block;
            list.foundOccurrence = occurrence;
            if (!list.itemAtIndex(row)) {
                list.positionViewAtIndex(row, ListView.Contain);
                list.forceLayout();
            }
            list.foundRow = row;
        }

        target: Chat.find
    }
}
