// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is written and attached is more than the model can hold: said before it is sent, with what can be done.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

Rectangle {
    id: card

    readonly property int largest: Chat.meter.largest

    signal settingsAsked

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
            text: Chat.meter.leavingOutHelps ? qsTr("With this question the conversation is %n tokens longer than the model can hold", "", Chat.meter.over) : qsTr("This question is %n tokens longer than the model can hold", "", Chat.meter.over)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            id: explanation

            Layout.fillWidth: true
            text: Chat.meter.leavingOutHelps ? qsTr("It can go on without its oldest messages: they stay here, but the model does not read them any more.") : card.largest >= 0 ? qsTr("Attach only the part that the question is about, or open the model with a longer context.") : qsTr("Shorten it, or open the model with a longer context.")
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
                visible: Chat.meter.leavingOutHelps
                prominent: true
                text: qsTr("Leave out the oldest")
                onClicked: Chat.leaveOutFromNowOn()
            }
            TextButton {
                visible: card.largest >= 0
                text: Chat.attachments.count === 1 ? qsTr("Take the file away") : qsTr("Take the largest file away")
                enabled: !Chat.attachments.reading // else the places are not those of the meter
                onClicked: Chat.attachments.remove(card.largest)
            }
            TextButton {
                text: qsTr("Longer context…")
                onClicked: card.settingsAsked()
            }
        }
    }
}
