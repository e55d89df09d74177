// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How far a download is, and what can be done with it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: line

    required property Download download
    readonly property string state: line.download.state
    readonly property bool going: ["queued", "asking", "checking", "running", "waiting"].includes(line.state)

    spacing: Theme.gap

    ErrorCard {
        Layout.fillWidth: true
        visible: line.state === "failed"
        message: line.download.error.message ?? ""
        remedy: line.download.error.remedy ?? ""
        details: line.download.error.details ?? ""
    }
    RowLayout {
        spacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 6

            ProgressBar {
                id: bar

                Layout.fillWidth: true
                visible: line.state !== "cancelled" && line.state !== "failed"
                value: line.download.progress
                Accessible.name: line.download.title

                background: Rectangle {
                    implicitHeight: 4
                    radius: 2
                    color: Theme.pressed
                }
                contentItem: Item {
                    implicitHeight: 4

                    Rectangle {
                        width: bar.visualPosition * parent.width
                        height: parent.height
                        radius: 2
                        color: line.state === "running" ? Theme.accent : Theme.muted
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                visible: line.state !== "failed"
                text: line.state === "cancelled" ? qsTr("Cancelled. What came is being deleted.") : line.download.words
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.smallSize
                font.features: {
                    "tnum": 1
                }
                color: Theme.muted
            }
        }
        TextButton {
            visible: line.going || line.state === "offline"
            text: qsTr("Pause")
            Accessible.name: qsTr("Pause %1").arg(line.download.title)
            font.pixelSize: Theme.controlSize
            onClicked: {
                line.download.pause();
                resume.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        TextButton {
            id: resume

            visible: line.state === "paused" || line.state === "failed" || line.state === "cancelled"
            text: line.state === "cancelled" ? qsTr("Undo") : line.state === "failed" ? qsTr("Try again") : qsTr("Go on")
            Accessible.name: line.state === "cancelled" ? qsTr("Undo the cancelling of %1").arg(line.download.title) : line.state === "failed" ? qsTr("Try %1 again").arg(line.download.title) : qsTr("Go on with %1").arg(line.download.title)
            font.pixelSize: Theme.controlSize
            onClicked: line.download.resume()
        }
        TextButton {
            visible: line.state !== "cancelled"
            text: qsTr("Cancel")
            Accessible.name: qsTr("Cancel %1").arg(line.download.title)
            font.pixelSize: Theme.controlSize
            onClicked: {
                line.download.cancel();
                resume.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
}
