// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Folders in which other programs keep models: a press, and they are watched.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: view

    signal added // its line is gone

    spacing: Theme.gap

    SectionHeading {
        text: qsTr("Models of other programs")
    }
    Repeater {
        model: Models.suggestions

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
                    text: line.modelData.owner
                    font.pixelSize: Theme.controlSize
                    elide: Text.ElideRight
                }
                Label {
                    Layout.fillWidth: true
                    text: line.modelData.title
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.smallSize
                    elide: Text.ElideMiddle
                    color: Theme.muted
                }
            }
            TextButton {
                text: qsTr("Add")
                font.pixelSize: Theme.controlSize
                Accessible.name: qsTr("Add the models of %1").arg(line.modelData.owner)
                onClicked: {
                    Models.addSuggestion(line.modelData.folder);
                    view.added();
                }
            }
        }
    }
}
