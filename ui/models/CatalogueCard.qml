// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model of the catalogue: what it is, and how far its download is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Rectangle {
    id: card

    required property var entry
    readonly property Download download: Downloads.list.find(item => (item as Download).catalogueId === card.entry.id) as Download
    readonly property url file: Downloads.present[card.entry.id] ?? ""
    readonly property bool here: card.file.toString() !== ""
    readonly property bool fits: card.here || card.download !== null || card.entry.bytes < Downloads.freeBytes

    signal openAsked(file: url)

    implicitHeight: content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised

    Accessible.role: Accessible.Grouping
    Accessible.name: card.entry.name

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

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: card.entry.name
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Label {
                    Layout.fillWidth: true
                    text: card.entry.about
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.controlSize
                }
            }
            IconButton {
                Layout.alignment: Qt.AlignTop
                name: qsTr("See %1 on huggingface.co").arg(card.entry.name)
                symbol: "external-link"
                onClicked: Qt.openUrlExternally(card.entry.page)
            }
            TextButton {
                Layout.alignment: Qt.AlignTop
                visible: card.here
                text: qsTr("Open")
                Accessible.name: qsTr("Open %1").arg(card.entry.name)
                font.pixelSize: Theme.controlSize
                onClicked: card.openAsked(card.file)
            }
            TextButton {
                id: get

                Layout.alignment: Qt.AlignTop
                visible: !card.here && card.download === null
                enabled: Network.on && card.fits
                text: qsTr("Download")
                Accessible.name: qsTr("Download %1").arg(card.entry.name)
                icon.source: Theme.icon("download")
                font.pixelSize: Theme.controlSize
                onClicked: Downloads.get(card.entry.id)
            }
        }
        Label {
            Layout.fillWidth: true
            text: [card.entry.size, card.entry.parameters, card.entry.quantization, card.entry.licence].join(" · ")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        Label {
            Layout.fillWidth: true
            visible: !card.fits
            text: qsTr("It needs %1, and %2 are free.").arg(card.entry.size).arg(Downloads.freeText)
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.danger
        }
        Loader {
            Layout.fillWidth: true
            Layout.topMargin: 4
            active: card.download !== null && card.download.state !== "done"
            visible: active
            sourceComponent: DownloadLine {
                download: card.download
            }
        }
    }
}
