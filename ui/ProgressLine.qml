// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How far some work is, in words below, and the way out.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

RowLayout {
    id: line

    required property string title
    property string words
    property double value: 0 // 0: not known
    readonly property Item firstFocus: cancel

    signal cancelled

    spacing: Theme.padding

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 6

        Label {
            Layout.fillWidth: true
            text: line.title
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.pixelSize: Theme.controlSize
        }
        ProgressBar {
            id: bar

            Layout.fillWidth: true
            value: line.value
            Accessible.name: line.title

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
            visible: line.words !== ""
            text: line.words
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
    TextButton {
        id: cancel

        text: qsTr("Cancel")
        onClicked: line.cancelled()
    }
}
