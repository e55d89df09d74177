// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// There is no model on this computer yet, as far as is known: the ways to one.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Item {
    id: view

    readonly property Item firstFocus: add

    signal folderAsked
    signal fileAsked

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 480)
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("No models yet")
            font.pixelSize: Theme.headingSize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.padding
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Choose a folder that holds GGUF files, or drop one here.")
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.gap

            TextButton {
                id: add

                prominent: true
                text: qsTr("Add a folder…")
                icon.source: Theme.icon("plus")
                onClicked: view.folderAsked()
            }
            TextButton {
                text: qsTr("Open a file…")
                icon.source: Theme.icon("folder-open")
                onClicked: view.fileAsked()
            }
            TextButton {
                text: qsTr("Get models…")
                icon.source: Theme.icon("download")
                onClicked: Downloads.open()
            }
        }
        ModelSuggestions {
            Layout.fillWidth: true
            Layout.topMargin: Theme.margin
            visible: Models.suggestions.length > 0
            onAdded: add.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
}
