// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Any model on Hugging Face, by its name or address: which files there are, to choose one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: lookup

    readonly property Item field: text

    spacing: Theme.gap

    RowLayout {
        spacing: Theme.gap

        LineField {
            id: text

            Layout.fillWidth: true
            placeholderText: qsTr("Name or address on huggingface.co, as owner/model-GGUF")
            onAccepted: Downloads.look(text.text)
            Accessible.name: qsTr("Name or address on huggingface.co")
        }
        TextButton {
            text: qsTr("Look")
            font.pixelSize: Theme.controlSize
            icon.source: Theme.icon("search")
            enabled: text.text.trim() !== "" && Downloads.lookState !== "looking"
            onClicked: Downloads.look(text.text)
        }
    }
    RowLayout {
        visible: Downloads.lookState === "looking"
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: qsTr("Asking what is there…")
            font.pixelSize: Theme.controlSize
            color: Theme.muted
        }
        TextButton {
            text: qsTr("Cancel")
            font.pixelSize: Theme.controlSize
            onClicked: Downloads.stopLooking()
        }
    }
    ErrorCard {
        Layout.fillWidth: true
        visible: Downloads.lookState === "failed"
        message: Downloads.lookError.message ?? ""
        remedy: Downloads.lookError.remedy ?? ""
        details: Downloads.lookError.details ?? ""
        closable: true
        onClosed: Downloads.stopLooking()
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: found.implicitHeight + 2 * Theme.padding
        visible: Downloads.lookState === "found"
        radius: Theme.bubble
        color: Theme.raised

        Accessible.role: Accessible.Grouping
        Accessible.name: Downloads.lookTitle

        ColumnLayout {
            id: found

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.padding
            anchors.leftMargin: 16
            spacing: 4

            RowLayout {
                Label {
                    Layout.fillWidth: true
                    text: Downloads.lookTitle
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    font.weight: Font.DemiBold
                }
                IconButton {
                    name: qsTr("Close")
                    symbol: "x"
                    onClicked: {
                        Downloads.stopLooking();
                        text.forceActiveFocus(Qt.OtherFocusReason);
                    }
                }
            }
            Repeater {
                model: Downloads.choices

                RowLayout {
                    id: choice

                    required property var modelData
                    required property int index
                    readonly property bool fits: choice.modelData.bytes < Downloads.freeBytes

                    spacing: Theme.padding

                    Label {
                        Layout.fillWidth: true
                        text: choice.modelData.name
                        textFormat: Text.PlainText
                        elide: Text.ElideMiddle
                        font.pixelSize: Theme.controlSize
                    }
                    Label {
                        text: [choice.modelData.detail, choice.modelData.size].filter(part => part !== "").join(" · ")
                        textFormat: Text.PlainText
                        font.pixelSize: Theme.smallSize
                        color: choice.fits ? Theme.muted : Theme.danger
                    }
                    IconButton {
                        name: qsTr("Download %1").arg(choice.modelData.name)
                        symbol: "download"
                        enabled: choice.fits
                        onClicked: {
                            Downloads.choose(choice.index);
                            Downloads.stopLooking();
                            text.clear();
                            text.forceActiveFocus(Qt.OtherFocusReason);
                        }
                    }
                }
            }
        }
    }
}
