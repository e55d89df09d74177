// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The open model still runs as it was opened: the way to have it as it is set now.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Rectangle {
    id: card

    implicitHeight: row.implicitHeight + 2 * Theme.padding
    radius: Theme.radius
    color: Theme.raised

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.padding
        spacing: Theme.padding

        Label {
            Layout.fillWidth: true
            text: qsTr("%1 runs as it was opened until it is opened again.").arg(Chat.modelName)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.controlSize
            Accessible.role: Accessible.AlertMessage
        }
        TextButton {
            text: qsTr("Open it again")
            prominent: true
            font.pixelSize: Theme.controlSize
            onClicked: Chat.reopenModel()
        }
    }
}
