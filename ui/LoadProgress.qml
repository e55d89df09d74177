// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model being opened: how far, how much, how long still, and the way out.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

RowLayout {
    id: progress

    spacing: Theme.padding

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 6

        Label {
            Layout.fillWidth: true
            text: Chat.modelName ? qsTr("Opening %1").arg(Chat.modelName) : qsTr("Opening the model")
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.pixelSize: 14
        }
        ProgressBar {
            id: bar

            Layout.fillWidth: true
            value: Chat.loadProgress
            Accessible.name: qsTr("Opening the model")

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
                    color: Theme.accent
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: Chat.loadText
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
    TextButton {
        text: qsTr("Cancel")
        onClicked: Chat.cancelLoading()
    }
}
