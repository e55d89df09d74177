// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with a conversation, or with all that are chosen together with it.
import QtQuick
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    property ConversationDelegate row
    property string conversation
    property string shelf // "" or "archive"
    property list<string> meant
    readonly property bool several: menu.meant.length > 1

    signal tagsAsked(conversations: list<string>)
    signal folderMade(id: string)

    function show(row: ConversationDelegate) {
        menu.row = row;
        menu.conversation = row.conversationId;
        menu.shelf = row.shelf;
        menu.meant = row.shelf === "" ? Chat.sidebar.meant(row.conversationId) : [row.conversationId];
        menu.popup(row, row.width - Theme.gap - menu.width, row.height);
    }

    Choice {
        visible: !menu.several
        height: visible ? implicitHeight : 0
        text: qsTr("Rename")
        keys: "F2"
        symbol: "pencil"
        onTriggered: menu.row?.rename()
    }
    Choice {
        visible: !menu.several && Chat.canSuggestTitle
        height: visible ? implicitHeight : 0
        text: qsTr("Suggest a title")
        symbol: "sparkles"
        onTriggered: Chat.suggestTitle(menu.conversation)
    }
    Choice {
        text: qsTr("Export…")
        symbol: "upload"
        onTriggered: {
            if (menu.several)
                Transfer.exportConversations(menu.meant, "");
            else
                Transfer.exportConversation(menu.conversation, menu.row?.title ?? "");
        }
    }
    Choice {
        text: menu.several ? qsTr("Copy as files") : qsTr("Copy as file")
        symbol: "copy"
        onTriggered: Transfer.takeOut.copy(menu.meant)
    }
    Choice {
        visible: menu.shelf === "" && !menu.several
        height: visible ? implicitHeight : 0
        text: menu.row?.pinned ? qsTr("Unpin") : qsTr("Pin")
        symbol: menu.row?.pinned ? "pin-off" : "pin"
        onTriggered: Chat.setPinned(menu.conversation, !menu.row?.pinned)
    }
    FolderMenu {
        conversations: menu.meant
        folder: menu.visible && !menu.several ? Chat.folderOf(menu.conversation) : ""
        onFolderMade: id => menu.folderMade(id)
    }
    Choice {
        text: qsTr("Tags…")
        keys: "Ctrl+T"
        symbol: "tag"
        onTriggered: menu.tagsAsked(menu.meant)
    }
    Choice {
        text: menu.shelf === "archive" ? qsTr("Take out of the archive") : qsTr("Archive")
        symbol: menu.shelf === "archive" ? "archive-restore" : "archive"
        onTriggered: {
            if (menu.shelf === "archive")
                Chat.setArchived(menu.conversation, false);
            else
                Chat.archiveConversations(menu.meant);
        }
    }
    Choice {
        text: qsTr("Delete")
        keys: "Del"
        symbol: "trash-2"
        onTriggered: Chat.deleteConversations(menu.meant)
    }
}
