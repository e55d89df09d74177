// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The rows of the sidebar, and what keys and mouse do with them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Qt.labs.qmlmodels
import Alcove.Core

ListView {
    id: list

    // "": the list; "archive", "bin". It stays what it is: Qt 6.8 would reuse the rows of the list before for another one.
    required property string shelf
    property int anchorRow: -1 // where a range of chosen rows begins
    property string held // the conversation that is dragged; empty: none
    property string heldTitle
    property string target // the folder that it is held over; empty: none
    property bool targetsOut // it is held where what lies in no folder is
    property bool outside // it is held beside the list, where other programs are
    property point pointer // in the window
    property var picture // of what is dragged
    property bool pictured: true // or there is none
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft

    signal opened // a conversation was chosen
    signal shelfLeft
    signal tagsAsked(conversations: list<string>)

    function rowItem(row: int): SidebarRow {
        if (row < 0)
            return null;
        list.currentIndex = row;
        list.forceLayout(); // what has just begun has no item before the next frame
        list.positionViewAtIndex(row, ListView.Contain);
        return list.itemAtIndex(row) as SidebarRow;
    }

    function renameConversation(id: string) {
        Chat.sidebar.tag = "";
        let row = Chat.sidebar.rowOf(id);
        if (row < 0) {
            // its folder is closed
            Chat.folders.setCollapsed(Chat.folderOf(id), false);
            row = Chat.sidebar.rowOf(id);
        }
        list.rowItem(row)?.rename();
    }

    function renameFolder(id: string) {
        Chat.sidebar.tag = "";
        Qt.callLater(() => list.rowItem(Chat.sidebar.rowOfFolder(id))?.rename());
    }

    // The folders, at the conversation's row where it has one.
    function showFolders(id: string) {
        const item = list.rowItem(Chat.sidebar.rowOf(id));
        folders.conversations = [id];
        folders.folder = Chat.folderOf(id);
        folders.popup(item ?? list, Theme.margin, item ? item.height : Theme.margin);
    }

    // What the keyboard's row is about: what is chosen, else the conversation in it.
    function meant(): list<string> {
        if (list.shelf === "" && Chat.sidebar.chosen.length > 0)
            return Chat.sidebar.chosen;
        const item = list.currentItem as ConversationDelegate;
        return item ? [item.conversationId] : [];
    }

    function removeMeant() {
        const folder = list.currentItem as FolderDelegate;
        if (folder && Chat.sidebar.chosen.length === 0)
            folder.remove();
        else if (list.shelf === "bin")
            Chat.removeForGood(list.meant());
        else
            Chat.deleteConversations(list.meant());
    }

    function open(item: ConversationDelegate, modifiers: int) {
        const row = item.index;
        if (list.shelf === "bin") {
            item.showMenu();
        } else if (list.shelf === "" && modifiers & Qt.ControlModifier) {
            const shown = Chat.sidebar.rowOf(Chat.currentId);
            if (Chat.sidebar.chosen.length === 0 && shown >= 0 && shown !== row)
                Chat.sidebar.choose(shown, true);
            Chat.sidebar.choose(row, !item.chosen);
            list.currentIndex = list.anchorRow = row;
            list.forceActiveFocus();
        } else if (list.shelf === "" && modifiers & Qt.ShiftModifier) {
            if (list.anchorRow < 0)
                list.anchorRow = Math.max(0, Chat.sidebar.rowOf(Chat.currentId));
            Chat.sidebar.chooseRange(list.anchorRow, row);
            list.currentIndex = row;
            list.forceActiveFocus();
        } else {
            Chat.sidebar.chooseNone();
            list.anchorRow = row;
            Chat.openConversation(item.conversationId);
            list.opened();
        }
    }

    function extend(rows: int) {
        if (Chat.sidebar.chosen.length === 0)
            list.anchorRow = list.currentIndex;
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + rows));
        Chat.sidebar.chooseRange(list.anchorRow, list.currentIndex);
    }

    // What the mouse or a menu on a conversation is meant for.
    function meantWith(id: string): list<string> {
        return list.shelf === "" ? Chat.sidebar.meant(id) : [id];
    }

    // Over a folder or what lies in it: into that one. Elsewhere in the list: out of its folder. Beside the list it is a
    // file, for whatever it is dropped on.
    function dragOver(item: ConversationDelegate, place: point) {
        const meant = list.meantWith(item.conversationId);
        if (list.held === "") {
            list.held = item.conversationId;
            list.heldTitle = meant.length > 1 ? qsTr("%n conversations", "", meant.length) : item.title;
            list.picture = null;
            list.pictured = !ghost.grabToImage(grabbed => {
                list.picture = grabbed.image;
                list.pictured = true;
                list.handOver();
            });
        }
        list.pointer = place;
        const inside = list.mapFromItem(null, place.x, place.y);
        const outside = inside.x < -Theme.margin || inside.x > list.width + Theme.margin || place.y < 0 || place.y > list.Window.height;
        if (outside && !list.outside)
            Transfer.takeOut.prepare(meant);
        else if (!outside && list.outside)
            Transfer.takeOut.forget();
        list.outside = outside;
        list.target = "";
        list.targetsOut = false;
        if (outside || list.shelf !== "")
            return;
        const row = list.indexAt(list.width / 2, inside.y + list.contentY);
        const folder = list.itemAtIndex(row) as FolderDelegate;
        const other = list.itemAtIndex(row) as ConversationDelegate;
        list.target = folder ? folder.conversationId : other?.inFolder ? Chat.folderOf(other.conversationId) : "";
        list.targetsOut = list.target === "" && item.inFolder && list.contains(inside);
    }

    // To the system, once there are files and a picture: from there on it is over other windows too.
    function handOver() {
        if (list.held === "" || !list.outside || !list.pictured || !Transfer.takeOut.ready)
            return;
        list.letGo();
        Transfer.takeOut.drag(list.picture, (list.picture?.width ?? ghost.width) / ghost.width);
    }

    function drop() {
        if (list.held === "")
            return;
        if (list.target !== "" || list.targetsOut)
            Chat.moveToFolder(Chat.sidebar.meant(list.held), list.target);
        list.letGo();
        Transfer.takeOut.forget();
    }

    function letGo() {
        list.held = list.target = "";
        list.targetsOut = list.outside = false;
    }

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    model: list.shelf === "archive" ? Chat.archived : list.shelf === "bin" ? Chat.bin : Chat.sidebar
    currentIndex: -1
    highlightMoveDuration: 0
    reuseItems: true

    Accessible.role: Accessible.List
    Accessible.name: list.shelf === "archive" ? qsTr("Archived conversations") : list.shelf === "bin" ? qsTr("Deleted conversations") : qsTr("Conversations")

    ScrollBar.vertical: ScrollBar {}

    section.property: "section"
    section.delegate: Label {
        required property string section

        width: ListView.view.width
        leftPadding: 20
        topPadding: 16
        bottomPadding: 6
        text: section
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        color: Theme.muted
        elide: Text.ElideRight
    }

    delegate: DelegateChooser {
        role: "kind"

        DelegateChoice {
            roleValue: "folder"

            FolderDelegate {
                id: folder

                width: ListView.view.width
                listFocused: list.activeFocus
                target: list.target === conversationId
                menuOpen: folderMenu.visible && folderMenu.folder === conversationId
                onMenuAsked: folderMenu.show(folder)
                onDone: list.forceActiveFocus()
            }
        }
        DelegateChoice {
            ConversationDelegate {
                id: conversation

                width: ListView.view.width
                shelf: list.shelf
                listFocused: list.activeFocus
                draggable: list.shelf !== "bin" && !Transfer.takeOut.dragging
                menuOpen: (menu.visible && menu.conversation === conversationId) || (binMenu.visible && binMenu.conversation === conversationId)
                onClickedWith: modifiers => list.open(conversation, modifiers)
                onOpened: list.open(conversation, 0)
                onMenuAsked: {
                    if (list.shelf === "bin")
                        binMenu.show(conversation);
                    else
                        menu.show(conversation);
                }
                onDone: list.forceActiveFocus()
                onDragged: place => list.dragOver(conversation, place)
                onDropped: list.drop()
            }
        }
    }

    Keys.onReturnPressed: (list.currentItem as SidebarRow)?.opened()
    Keys.onEnterPressed: (list.currentItem as SidebarRow)?.opened()
    Keys.onDeletePressed: list.removeMeant()
    // F2 is for the row that has the keyboard, not for the conversation that is shown.
    Keys.onShortcutOverride: event => {
        const leaves = list.shelf !== "" || Chat.sidebar.chosen.length > 0 || Chat.sidebar.tag !== "";
        event.accepted = (event.key === Qt.Key_Escape && leaves) || (event.key === Qt.Key_F2 && list.currentItem !== null);
    }
    Keys.onPressed: event => {
        const item = list.currentItem as SidebarRow;
        const folder = list.currentItem as FolderDelegate;
        const shift = event.modifiers & Qt.ShiftModifier;
        if (event.key === Qt.Key_Escape && list.shelf !== "")
            list.shelfLeft();
        else if (event.key === Qt.Key_Escape && Chat.sidebar.chosen.length > 0)
            Chat.sidebar.chooseNone();
        else if (event.key === Qt.Key_Escape && Chat.sidebar.tag !== "")
            Chat.sidebar.tag = "";
        else if (event.key === Qt.Key_F2 && list.shelf !== "bin")
            item?.rename();
        else if (event.key === Qt.Key_Menu)
            item?.showMenu();
        else if (shift && list.shelf === "" && (event.key === Qt.Key_Down || event.key === Qt.Key_Up))
            list.extend(event.key === Qt.Key_Down ? 1 : -1);
        else if (folder && event.modifiers & Qt.AltModifier && (event.key === Qt.Key_Down || event.key === Qt.Key_Up))
            Chat.folders.moveBy(folder.conversationId, event.key === Qt.Key_Down ? 1 : -1);
        else if (folder && (event.key === Qt.Key_Left || event.key === Qt.Key_Right))
            folder.fold((event.key === Qt.Key_Left) !== list.mirrored);
        else
            return;
        event.accepted = true;
    }

    Connections {
        function onChanged() {
            list.handOver();
        }

        target: Transfer.takeOut
    }
    ConversationMenu {
        id: menu

        onTagsAsked: conversations => list.tagsAsked(conversations)
        onFolderMade: id => list.renameFolder(id)
    }
    BinMenu {
        id: binMenu
    }
    FolderRowMenu {
        id: folderMenu
    }
    FolderMenu {
        id: folders

        onFolderMade: id => list.renameFolder(id)
    }
    Label {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 20
        y: Theme.gap
        visible: list.count === 0
        wrapMode: Text.Wrap
        text: list.shelf === "archive" ? qsTr("What you archive waits here, out of the list.") : list.shelf === "bin" ? qsTr("What you delete stays here for 30 days.") : qsTr("What you talk about stays here, on this computer.")
        font.pixelSize: Theme.smallSize
        color: Theme.muted
    }
    Rectangle {
        id: ghost

        // what is dragged, beside the pointer
        parent: list.Window.contentItem
        x: list.pointer.x + Theme.padding
        y: list.pointer.y + Theme.gap
        z: 10
        width: Math.min(words.implicitWidth, 260)
        height: Theme.room(28)
        radius: Theme.radius
        visible: list.held !== ""
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline

        Label {
            id: words

            anchors.fill: parent
            leftPadding: Theme.padding
            rightPadding: Theme.padding
            verticalAlignment: Text.AlignVCenter
            text: list.outside ? qsTr("The file is being made…") : list.heldTitle
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
    }
}
