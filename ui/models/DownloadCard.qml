// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A download that was asked for by its address.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Rectangle {
    id: card

    required property Download download

    signal openAsked(file: url)

    implicitHeight: content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised

    Accessible.role: Accessible.Grouping
    Accessible.name: card.download.title

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        anchors.leftMargin: 16
        spacing: 4

        RowLayout {
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                text: card.download.title
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font.weight: Font.DemiBold
            }
            TextButton {
                visible: card.download.state === "done"
                text: qsTr("Open")
                Accessible.name: qsTr("Open %1").arg(card.download.title)
                font.pixelSize: Theme.controlSize
                onClicked: card.openAsked(card.download.file)
            }
        }
        DownloadLine {
            Layout.fillWidth: true
            visible: card.download.state !== "done"
            download: card.download
        }
    }
}
