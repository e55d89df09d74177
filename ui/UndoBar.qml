// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Says what was deleted or put away, and takes it back; it goes by itself.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

Rectangle {
    id: bar

    required property string told

    signal undone
    signal dismissed

    implicitHeight: Theme.room(48)
    radius: Theme.bubble
    color: Theme.raised

    Accessible.role: Accessible.AlertMessage
    Accessible.name: bar.told

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 6
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: bar.told
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        TextButton {
            text: qsTr("Undo")
            onClicked: bar.undone()
        }
        IconButton {
            name: qsTr("Close")
            symbol: "x"
            onClicked: bar.dismissed()
        }
    }
}
