// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Every conversation, newest first, by day.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: sidebar

    signal fold
    signal search
    signal opened // a conversation was chosen

    function focusList() {
        list.currentIndex = Math.max(0, Chat.conversations.rowOf(Chat.currentId));
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    function renameCurrent() {
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

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            model: Chat.conversations
            currentIndex: -1
            highlightMoveDuration: 0
            reuseItems: true

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Conversations")

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
                listFocused: list.activeFocus
                onChosen: {
                    Chat.openConversation(conversationId);
                    sidebar.opened();
                }
                onDone: list.forceActiveFocus()
            }

            Keys.onReturnPressed: (list.currentItem as ConversationDelegate)?.chosen()
            Keys.onEnterPressed: (list.currentItem as ConversationDelegate)?.chosen()
            Keys.onDeletePressed: (list.currentItem as ConversationDelegate)?.remove()
            Keys.onPressed: event => {
                if (event.key === Qt.Key_F2 || event.key === Qt.Key_Menu) {
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
                text: qsTr("What you talk about stays here, on this computer.")
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
        }

        RowLayout {
            id: offline

            Layout.fillWidth: true
            Layout.preferredHeight: 44
            Layout.leftMargin: 20
            Layout.rightMargin: 20
            spacing: Theme.gap

            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Offline: Alcove makes no network connections")

            HoverHandler {
                id: offlineHover
            }
            ToolTip {
                visible: offlineHover.hovered
                delay: 600
                text: qsTr("Alcove makes no network connections")
            }
            Icon {
                symbol: "lock"
                tint: Theme.muted
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Offline")
                font.pixelSize: Theme.smallSize
                color: Theme.muted
                Accessible.ignored: true
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
