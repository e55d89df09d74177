// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Says what was deleted or archived, and takes it back; it goes by itself.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: bar

    implicitHeight: Theme.room(48)
    radius: Theme.bubble
    color: Theme.raised

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Chat.undoText

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 6
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: Chat.undoText
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        TextButton {
            text: qsTr("Undo")
            onClicked: Chat.undo()
        }
        IconButton {
            name: qsTr("Close")
            symbol: "x"
            onClicked: Chat.dismissUndo()
        }
    }
}
