// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A folder in the sidebar: folds what lies in it away, and takes what is dropped on it.
import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core

SidebarRow {
    id: row

    required property string conversationId // the folder's
    required property bool collapsed
    required property int held
    property bool target: false // a conversation is held over it

    function remove() {
        Chat.deleteFolder(row.conversationId);
    }

    function fold(collapsed: bool) {
        Chat.folders.setCollapsed(row.conversationId, collapsed);
    }

    fieldName: qsTr("New name of the folder")
    moreName: qsTr("What can be done with the folder")
    marked: row.target
    onClicked: row.opened()
    onOpened: row.fold(!row.collapsed)
    onMoreClicked: row.showMenu()
    onRenamed: name => Chat.folders.rename(row.conversationId, name)

    Accessible.description: row.collapsed ? qsTr("folder, closed, %n conversations", "", row.held) : qsTr("folder, open, %n conversations", "", row.held)

    contentItem: Item {
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            x: 19
            symbol: row.collapsed ? "folder" : "folder-open"
            tint: Theme.muted
        }
        Label {
            anchors.fill: parent
            anchors.leftMargin: 44
            anchors.rightMargin: 12 + Theme.target
            visible: !row.renaming
            verticalAlignment: Text.AlignVCenter
            text: row.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.controlSize
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            visible: !row.showsMore && !row.renaming && row.held > 0
            text: row.held.toLocaleString(Qt.locale(), "f", 0)
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }

    Rectangle {
        x: Theme.gap
        y: 1
        width: row.width - 2 * Theme.gap
        height: row.height - 2
        radius: Theme.radius
        visible: row.target
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.showMenu()
    }
}
