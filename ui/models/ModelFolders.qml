// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The folders that are watched for models.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

FormView {
    id: view

    signal folderAsked
    signal leave

    function takeFocus() {
        add.forceActiveFocus(Qt.OtherFocusReason);
    }

    contentHeight: lines.implicitHeight + Theme.margin

    ColumnLayout {
        id: lines

        x: Theme.padding
        width: view.width - 2 * Theme.padding
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: qsTr("Folders of models")
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Every GGUF file in them and in the folders below is listed.")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        Repeater {
            model: Models.folders

            RowLayout {
                id: line

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.gap

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Label {
                        Layout.fillWidth: true
                        text: line.modelData.title
                        textFormat: Text.PlainText
                        elide: Text.ElideMiddle
                        font.pixelSize: Theme.controlSize
                    }
                    Label {
                        Layout.fillWidth: true
                        text: line.modelData.problem !== "" ? line.modelData.problem : qsTr("%n models", "", line.modelData.count)
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        maximumLineCount: 6
                        elide: Text.ElideRight
                        font.pixelSize: Theme.smallSize
                        color: line.modelData.problem !== "" ? Theme.danger : Theme.muted
                    }
                }
                IconButton {
                    name: qsTr("Open the folder %1").arg(line.modelData.title)
                    symbol: "external-link"
                    onClicked: Models.showInFolder(line.modelData.folder + "/.")
                }
                IconButton {
                    name: qsTr("No longer watch %1").arg(line.modelData.title)
                    symbol: "x"
                    onClicked: {
                        Models.removeFolder(line.modelData.folder);
                        view.takeFocus();
                    }
                }
            }
        }
        RowLayout {
            Layout.topMargin: Theme.gap
            spacing: Theme.gap

            TextButton {
                id: add

                text: qsTr("Add a folder…")
                icon.source: Theme.icon("plus")
                onClicked: view.folderAsked()
            }
            TextButton {
                text: qsTr("Done")
                onClicked: view.leave()
            }
        }
        ModelSuggestions {
            Layout.fillWidth: true
            Layout.topMargin: Theme.padding
            visible: Models.suggestions.length > 0
            onAdded: view.takeFocus()
        }
    }
}
