// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How an answer came to be: by which model, how fast, and by which values its tokens were chosen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Popup {
    id: details

    required property var lines // of title and value, see answerDetails()

    modal: true
    dim: false
    focus: true
    padding: Theme.padding
    margins: Theme.gap
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: copy.forceActiveFocus()

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }

    contentItem: ColumnLayout {
        spacing: Theme.gap

        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.margin

            Label {
                id: heading

                Layout.fillWidth: true
                text: qsTr("About this answer")
                font.weight: Font.DemiBold
                font.pixelSize: Theme.controlSize
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            CopyButton {
                id: copy

                name: qsTr("Copy these lines")
                copied: details.lines.map(line => line.title + "\t" + line.value).join("\n")
            }
        }
        Repeater {
            model: details.lines

            RowLayout {
                id: line

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.margin

                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(line.modelData.title).arg(line.modelData.value)

                Label {
                    Layout.fillWidth: true
                    text: line.modelData.title
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.smallSize
                    color: Theme.muted
                    Accessible.ignored: true
                }
                Label {
                    Layout.maximumWidth: 280
                    text: line.modelData.value
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    horizontalAlignment: Text.AlignRight
                    font.pixelSize: Theme.smallSize
                    font.features: ({
                            "tnum": 1
                        })
                    Accessible.ignored: true
                }
            }
        }
    }
}
