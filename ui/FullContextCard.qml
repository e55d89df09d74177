// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The conversation is longer than the model can hold: the person chooses what becomes of it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: card

    implicitHeight: content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text
    Accessible.description: explanation.text

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        spacing: 4

        Label {
            id: title

            Layout.fillWidth: true
            text: qsTr("This conversation is longer than the model can hold")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            id: explanation

            Layout.fillWidth: true
            text: qsTr("It can go on without its oldest messages: they stay here, but the model does not read them any more.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            Accessible.ignored: true
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
            spacing: Theme.gap

            TextButton {
                prominent: true
                text: qsTr("Leave out the oldest")
                onClicked: Chat.leaveOutOldest()
            }
            TextButton {
                text: qsTr("Stop here")
                onClicked: Chat.stayFull()
            }
        }
    }
}
