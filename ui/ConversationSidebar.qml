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
    readonly property SidebarList list: holder.item as SidebarList

    signal fold
    signal search
    signal settingsAsked
    signal opened // a conversation was chosen

    function showShelf(shelf: string) {
        sidebar.shelf = shelf;
        const list = sidebar.list;
        list.currentIndex = list.count > 0 ? 0 : -1;
        list.positionViewAtBeginning();
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function focusList() {
        sidebar.shelf = "";
        sidebar.list.currentIndex = Math.max(0, Chat.sidebar.rowOf(Chat.currentId));
        sidebar.list.forceActiveFocus(Qt.TabFocusReason);
    }

    function renameCurrent() {
        sidebar.shelf = "";
        sidebar.list.renameConversation(Chat.currentId);
    }

    function newFolder() {
        sidebar.shelf = "";
        sidebar.list.renameFolder(Chat.folders.add(""));
    }

    function moveCurrent() {
        sidebar.shelf = "";
        sidebar.list.showFolders(Chat.currentId);
    }

    function editTags(conversation: string) {
        tagEditor.show([conversation]);
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
            TextButton {
                visible: sidebar.shelf === "bin" && Chat.bin.count > 0
                text: qsTr("Empty")
                font.pixelSize: Theme.smallSize
                Accessible.name: qsTr("Empty the bin")
                onClicked: Chat.emptyBin()
            }
        }
        TagBar {
            Layout.fillWidth: true
            visible: sidebar.shelf === "" && count > 0
        }

        Loader {
            id: holder

            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: sidebar.shelf === "archive" ? archive : sidebar.shelf === "bin" ? bin : conversations
        }
        ChosenBar {
            Layout.fillWidth: true
            visible: sidebar.shelf === "" && Chat.sidebar.chosen.length > 0
            onTagsAsked: tagEditor.show(Chat.sidebar.chosen)
            onFolderMade: id => sidebar.list.renameFolder(id)
        }
        ProgressLine {
            id: copying

            property bool slow: false // what is there at once is not worth a word

            Layout.fillWidth: true
            Layout.leftMargin: 20
            Layout.rightMargin: Theme.gap
            Layout.topMargin: Theme.gap
            visible: copying.slow && Transfer.takeOut.copying
            title: qsTr("Copying as files…")
            onCancelled: Transfer.takeOut.stopCopying()

            Timer {
                interval: 400
                running: Transfer.takeOut.copying
                onRunningChanged: {
                    if (running)
                        copying.slow = false;
                }
                onTriggered: copying.slow = true
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

    Component {
        id: conversations

        SidebarList {
            shelf: ""
            onOpened: sidebar.opened()
            onTagsAsked: conversations => tagEditor.show(conversations)
        }
    }
    Component {
        id: archive

        SidebarList {
            shelf: "archive"
            onOpened: sidebar.opened()
            onShelfLeft: sidebar.showShelf("")
            onTagsAsked: conversations => tagEditor.show(conversations)
        }
    }
    Component {
        id: bin

        SidebarList {
            shelf: "bin"
            onShelfLeft: sidebar.showShelf("")
        }
    }
    TagEditor {
        id: tagEditor

        parent: Overlay.overlay
    }
    Rectangle {
        anchors.right: parent.right
        width: 1 / Screen.devicePixelRatio
        height: parent.height
        color: Theme.hairline
    }
}
