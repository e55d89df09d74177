// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Every conversation, newest first, by day; in its place, when they are asked for, the archived ones or the bin.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: sidebar

    property string shelf // "": the list; "archive", "bin"

    signal fold
    signal search
    signal settingsAsked
    signal opened // a conversation was chosen

    function showShelf(shelf: string) {
        sidebar.shelf = shelf;
        list.currentIndex = list.count > 0 ? 0 : -1;
        list.positionViewAtBeginning();
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusList() {
        sidebar.shelf = "";
        list.currentIndex = Math.max(0, Chat.conversations.rowOf(Chat.currentId));
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function renameCurrent() {
        sidebar.shelf = "";
        const row = Chat.conversations.rowOf(Chat.currentId);
        if (row < 0)
            return;
        list.currentIndex = row;
        list.forceLayout(); // a conversation that has just begun has no item before the next frame
        list.positionViewAtIndex(row, ListView.Contain);
        (list.itemAtIndex(row) as ConversationDelegate)?.rename();
    }

    color: Theme.raised

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversations")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.bar
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            spacing: 0

            IconButton {
                name: qsTr("Hide the conversations")
                symbol: "panel-left"
                keys: "Ctrl+B"
                onClicked: sidebar.fold()
            }
            Item {
                Layout.fillWidth: true
            }
            IconButton {
                name: qsTr("Search")
                symbol: "search"
                keys: "Ctrl+K"
                onClicked: sidebar.search()
            }
            IconButton {
                name: qsTr("New chat")
                symbol: "square-pen"
                keys: "Ctrl+N"
                onClicked: {
                    Chat.newConversation();
                    sidebar.opened();
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: 20
            visible: sidebar.shelf !== ""
            spacing: 4

            IconButton {
                name: qsTr("Back to the conversations")
                keys: "Esc"
                symbol: "chevron-left"
                onClicked: sidebar.showShelf("")
            }
            Label {
                Layout.fillWidth: true
                text: sidebar.shelf === "bin" ? qsTr("Bin") : qsTr("Archive")
                font.pixelSize: Theme.bodySize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            model: sidebar.shelf === "archive" ? Chat.archived : sidebar.shelf === "bin" ? Chat.bin : Chat.conversations
            currentIndex: -1
            highlightMoveDuration: 0
            reuseItems: false // Qt 6.8 would show rows of the list before among those of another one

            Accessible.role: Accessible.List
            Accessible.name: sidebar.shelf === "archive" ? qsTr("Archived conversations") : sidebar.shelf === "bin" ? qsTr("Deleted conversations") : qsTr("Conversations")

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

            delegate: ConversationDelegate {
                width: ListView.view.width
                shelf: sidebar.shelf
                listFocused: list.activeFocus
                onChosen: {
                    if (shelf === "bin") {
                        showMenu();
                        return;
                    }
                    Chat.openConversation(conversationId);
                    sidebar.opened();
                }
                onDone: list.forceActiveFocus()
            }

            Keys.onReturnPressed: (list.currentItem as ConversationDelegate)?.chosen()
            Keys.onEnterPressed: (list.currentItem as ConversationDelegate)?.chosen()
            Keys.onDeletePressed: (list.currentItem as ConversationDelegate)?.remove()
            Keys.onShortcutOverride: event => event.accepted = sidebar.shelf !== "" && event.key === Qt.Key_Escape
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Escape && sidebar.shelf !== "") {
                    sidebar.showShelf("");
                    event.accepted = true;
                } else if (event.key === Qt.Key_F2 || event.key === Qt.Key_Menu) {
                    const item = list.currentItem as ConversationDelegate;
                    if (event.key === Qt.Key_F2)
                        item?.rename();
                    else
                        item?.showMenu();
                    event.accepted = true;
                }
            }

            Label {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: 20
                y: Theme.gap
                visible: list.count === 0
                wrapMode: Text.Wrap
                text: sidebar.shelf === "archive" ? qsTr("What you archive waits here, out of the list.") : sidebar.shelf === "bin" ? qsTr("What you delete stays here for 30 days.") : qsTr("What you talk about stays here, on this computer.")
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.room(44)
            Layout.leftMargin: Theme.padding
            Layout.rightMargin: Theme.gap
            spacing: Theme.gap

            NetworkLock {
                Layout.fillWidth: true
            }
            IconButton {
                name: qsTr("Show the archive")
                symbol: "archive"
                onClicked: sidebar.showShelf("archive")
            }
            IconButton {
                Layout.leftMargin: -Theme.gap
                name: qsTr("Show the bin")
                symbol: "trash-2"
                onClicked: sidebar.showShelf("bin")
            }
            IconButton {
                Layout.leftMargin: -Theme.gap
                name: qsTr("Settings")
                symbol: "settings"
                keys: "Ctrl+,"
                onClicked: sidebar.settingsAsked()
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        width: 1 / Screen.devicePixelRatio
        height: parent.height
        color: Theme.hairline
    }
}
