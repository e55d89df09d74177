// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be set, in words at the left, and at the right what sets it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

RowLayout {
    id: line

    required property string title
    property string about
    default property alias control: place.data

    Layout.fillWidth: true
    Layout.topMargin: Theme.padding
    spacing: Theme.margin

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        Label {
            Layout.fillWidth: true
            text: line.title
            wrapMode: Text.Wrap
            font.pixelSize: Theme.controlSize
        }
        Label {
            Layout.fillWidth: true
            visible: line.about !== ""
            text: line.about
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
    ColumnLayout {
        id: place

        Layout.fillWidth: false
        Layout.minimumWidth: 220
        Layout.maximumWidth: 220
        Layout.alignment: Qt.AlignTop
        spacing: 4
    }
}
