// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the file will begin.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Rectangle {
    id: preview

    radius: Theme.bubble
    color: Theme.raised

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Label {
            Layout.margins: Theme.padding
            Layout.bottomMargin: Theme.gap
            Layout.fillWidth: true
            text: Transfer.exporter.several ? qsTr("Preview of the first one") : qsTr("Preview")
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            color: Theme.muted
        }
        ScrollView {
            id: scroller

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.padding
            Layout.bottomMargin: Theme.padding
            contentWidth: availableWidth

            TextArea {
                readOnly: true
                selectByMouse: true
                padding: 0
                rightPadding: Theme.padding
                width: scroller.availableWidth
                text: Transfer.exporter.previewCut ? Transfer.exporter.preview + "\n…" : Transfer.exporter.preview
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.WrapAtWordBoundaryOrAnywhere
                font.family: Theme.codeFont
                font.pixelSize: Theme.smallSize
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                Accessible.name: qsTr("Beginning of the file")
                Accessible.multiLine: true
                background: null
            }
        }
    }
}
