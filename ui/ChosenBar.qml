// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How many conversations are chosen, and what can be done with all of them.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: bar

    signal tagsAsked
    signal folderMade(id: string)

    implicitHeight: Theme.room(44)
    color: Theme.mix(Theme.raised, Theme.accent, 0.12)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: Theme.gap
        spacing: 0

        Label {
            Layout.fillWidth: true
            text: qsTr("%n chosen", "", Chat.sidebar.chosen.length)
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
        }
        IconButton {
            id: folder

            name: qsTr("Move to a folder")
            symbol: "folder"
            onClicked: folders.popup(folder, 0, -folders.height)

            FolderMenu {
                id: folders

                conversations: Chat.sidebar.chosen
                onFolderMade: id => bar.folderMade(id)
            }
        }
        IconButton {
            name: qsTr("Tags")
            symbol: "tag"
            onClicked: bar.tagsAsked()
        }
        IconButton {
            name: qsTr("Archive")
            symbol: "archive"
            onClicked: Chat.archiveConversations(Chat.sidebar.chosen)
        }
        IconButton {
            name: qsTr("Delete")
            keys: "Del"
            symbol: "trash-2"
            onClicked: Chat.deleteConversations(Chat.sidebar.chosen)
        }
        IconButton {
            name: qsTr("Choose none")
            keys: "Esc"
            symbol: "x"
            onClicked: Chat.sidebar.chooseNone()
        }
    }
}
