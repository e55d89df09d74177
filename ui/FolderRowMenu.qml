// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with a folder.
import QtQuick
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    property FolderDelegate row
    property string folder

    function show(row: FolderDelegate) {
        menu.row = row;
        menu.folder = row.conversationId;
        menu.popup(row, row.width - Theme.gap - menu.width, row.height);
    }

    Choice {
        text: qsTr("Rename")
        keys: "F2"
        symbol: "pencil"
        onTriggered: menu.row?.rename()
    }
    Choice {
        text: qsTr("Export…")
        symbol: "upload"
        enabled: (menu.row?.held ?? 0) > 0
        onTriggered: Transfer.exportFolder(menu.folder, menu.row?.title ?? "")
    }
    Choice {
        text: qsTr("Move up")
        keys: "Alt+Up"
        symbol: "chevron-up"
        onTriggered: Chat.folders.moveBy(menu.folder, -1)
    }
    Choice {
        text: qsTr("Move down")
        keys: "Alt+Down"
        symbol: "chevron-down"
        onTriggered: Chat.folders.moveBy(menu.folder, 1)
    }
    Choice {
        text: qsTr("Delete the folder")
        keys: "Del"
        symbol: "trash-2"
        onTriggered: Chat.deleteFolder(menu.folder)
    }
}
