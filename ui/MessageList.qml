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

    signal linkChosen(address: string)

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
        const item = row < 0 ? null : list.itemAtIndex(row);
        return item ? row + Math.max(0, Math.min(0.999, (list.contentY - item.y) / item.height)) : -1;
    }

    function goTo(place: real) {
        if (place < 0) {
            list.following = true;
            list.positionViewAtEnd();
            return;
        }
        const row = Math.floor(place);
        list.following = false;
        list.positionViewAtIndex(row, ListView.Beginning);
        const item = list.itemAtIndex(row);
        if (item)
            list.contentY = item.y + (place - row) * item.height;
        list.following = list.isAtEnd();
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

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Messages")

    ScrollBar.vertical: ScrollBar {
        id: bar

        onPressedChanged: list.rememberPlace()
    }

    header: Item {
        height: Theme.gap
    }
    footer: Item {
        height: Theme.margin
    }
    delegate: MessageDelegate {
        last: index === list.count - 1
        onLinkChosen: address => list.linkChosen(address)
    }

    onContentYChanged: {
        if (list.moving || bar.pressed)
            list.following = list.isAtEnd();
    }
    onMovementEnded: list.rememberPlace()
    onContentHeightChanged: Qt.callLater(list.stayAtEnd)
    onHeightChanged: Qt.callLater(list.stayAtEnd)
    onWidthChanged: Qt.callLater(list.stayAtEnd)
    onCountChanged: {
        // A new question is what its writer wants to see, wherever the view was.
        if (Chat.generating)
            list.goToEnd();
    }

    Connections {
        function onConversationOpened(id: string) {
            list.forceLayout();
            list.goTo(Chat.savedScroll(id));
        }

        target: Chat
    }
}
