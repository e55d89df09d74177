// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which folder conversations are to lie in.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    property list<string> conversations
    property string folder // where they lie now; empty: in none, or not all in one

    signal folderMade(id: string)

    title: qsTr("Move to folder")
    icon.source: Theme.icon("folder")

    Instantiator {
        model: Chat.folders

        Choice {
            required property string folderId
            required property string name

            text: name
            symbol: folderId === menu.folder ? "check" : "folder"
            onTriggered: Chat.moveToFolder(menu.conversations, folderId)
        }

        onObjectAdded: (index, object) => menu.insertItem(index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
    Choice {
        visible: menu.folder !== ""
        height: visible ? implicitHeight : 0
        text: qsTr("Take out of the folder")
        symbol: "undo-2"
        onTriggered: Chat.moveToFolder(menu.conversations, "")
    }
    Choice {
        text: qsTr("New folder…")
        symbol: "folder-plus"
        onTriggered: {
            const id = Chat.folders.add("");
            Chat.moveToFolder(menu.conversations, id);
            menu.folderMade(id);
        }
    }
}
