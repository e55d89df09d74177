// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One conversation in a list: opens, renames in place, exports, and goes from one list to another.
import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core

ItemDelegate {
    id: row

    required property int index
    required property string conversationId
    required property string title
    required property bool current
    required property bool generating
    required property bool pinned
    required property bool comparison
    property string shelf // the list it is in: "" all, "archive", "bin"
    property bool listFocused: false
    property bool renaming: false

    signal chosen
    signal done // renaming ended

    function rename() {
        if (row.shelf === "bin")
            return;
        row.renaming = true;
        field.text = row.title;
        field.selectAll();
        field.forceActiveFocus();
    }

    function finishRenaming(keep: bool) {
        if (!row.renaming)
            return;
        row.renaming = false;
        const title = field.text.trim();
        if (keep && title !== "" && title !== row.title)
            Chat.renameConversation(row.conversationId, title);
        row.done();
    }

    function remove() {
        if (row.shelf !== "bin")
            Chat.deleteConversation(row.conversationId);
    }

    function showMenu() {
        menu.popup(more, 0, more.height);
    }

    height: Theme.target + 2
    padding: 0
    focusPolicy: Qt.NoFocus
    text: row.title
    onClicked: row.chosen()
    ListView.onReused: row.renaming = false

    Accessible.role: Accessible.ListItem
    Accessible.name: row.title
    Accessible.selected: row.current
    Accessible.description: row.generating ? qsTr("an answer is being written") : row.comparison ? qsTr("a comparison") : ""

    background: Rectangle {
        x: Theme.gap
        y: 1
        width: row.width - 2 * Theme.gap
        height: row.height - 2
        radius: Theme.radius
        color: row.current ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
        border.width: row.listFocused && row.ListView.isCurrentItem && !row.renaming ? 2 : 0
        border.color: Theme.accent
    }

    contentItem: Item {
        Label {
            anchors.fill: parent
            anchors.leftMargin: 20
            anchors.rightMargin: more.visible ? 12 + Theme.target : row.generating || row.comparison ? 40 : 20
            visible: !row.renaming
            verticalAlignment: Text.AlignVCenter
            text: row.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.controlSize
            font.weight: row.current ? Font.Medium : Font.Normal
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: 19
            anchors.verticalCenter: parent.verticalCenter
            visible: row.comparison && !row.generating && !more.visible && !row.renaming
            symbol: "columns-2"
            tint: Theme.muted
            sourceSize: Qt.size(14, 14)
        }
        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: 22
            anchors.verticalCenter: parent.verticalCenter
            width: 7
            height: 7
            radius: 3.5
            visible: row.generating && !more.visible && !row.renaming
            color: Theme.accent
        }
        TextField {
            id: field

            anchors.fill: parent
            anchors.leftMargin: 11
            anchors.rightMargin: 11
            anchors.topMargin: 2
            anchors.bottomMargin: 2
            visible: row.renaming
            leftPadding: 8
            rightPadding: 8
            topPadding: 0
            bottomPadding: 0
            verticalAlignment: TextInput.AlignVCenter
            font.pixelSize: Theme.controlSize
            selectByMouse: true
            Accessible.name: qsTr("New title")
            onAccepted: row.finishRenaming(true)
            onActiveFocusChanged: {
                if (!field.activeFocus)
                    row.finishRenaming(true);
            }
            Keys.onEscapePressed: row.finishRenaming(false)
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

            background: Rectangle {
                radius: 6
                color: Theme.surface
                border.width: 2
                border.color: Theme.accent
            }
        }
        IconButton {
            id: more

            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            visible: !row.renaming && (row.hovered || more.hovered || menu.visible || (row.listFocused && row.ListView.isCurrentItem))
            focusPolicy: Qt.NoFocus
            name: row.shelf === "bin" ? qsTr("Restore") : qsTr("Rename, pin, export, archive or delete")
            symbol: row.shelf === "bin" ? "undo-2" : "ellipsis"
            onClicked: {
                if (row.shelf === "bin")
                    Chat.restoreConversation(row.conversationId);
                else
                    row.showMenu();
            }
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }

    ChoiceMenu {
        id: menu

        Choice {
            visible: row.shelf !== "bin"
            height: visible ? implicitHeight : 0
            text: qsTr("Rename")
            keys: "F2"
            symbol: "pencil"
            onTriggered: row.rename()
        }
        Choice {
            visible: row.shelf !== "bin"
            height: visible ? implicitHeight : 0
            text: qsTr("Export…")
            symbol: "upload"
            onTriggered: Transfer.exportConversation(row.conversationId, row.title)
        }
        Choice {
            visible: row.shelf === ""
            height: visible ? implicitHeight : 0
            text: row.pinned ? qsTr("Unpin") : qsTr("Pin")
            symbol: row.pinned ? "pin-off" : "pin"
            onTriggered: Chat.setPinned(row.conversationId, !row.pinned)
        }
        Choice {
            visible: row.shelf !== "bin"
            height: visible ? implicitHeight : 0
            text: row.shelf === "archive" ? qsTr("Take out of the archive") : qsTr("Archive")
            symbol: row.shelf === "archive" ? "archive-restore" : "archive"
            onTriggered: Chat.setArchived(row.conversationId, row.shelf !== "archive")
        }
        Choice {
            visible: row.shelf === "bin"
            height: visible ? implicitHeight : 0
            text: qsTr("Restore")
            symbol: "undo-2"
            onTriggered: Chat.restoreConversation(row.conversationId)
        }
        Choice {
            visible: row.shelf !== "bin"
            height: visible ? implicitHeight : 0
            text: qsTr("Delete")
            keys: "Del"
            symbol: "trash-2"
            onTriggered: row.remove()
        }
    }
}
