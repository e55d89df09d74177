// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What went wrong, what to do about it, and the technical text one click away.
import QtQuick
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: card

    property string message
    property string remedy
    property string details
    property bool closable: false
    property bool retryable: false
    property bool unfolded: false

    signal closed
    signal retry

    implicitHeight: content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised
    onMessageChanged: card.unfolded = false

    Accessible.role: Accessible.AlertMessage
    Accessible.name: card.message
    Accessible.description: card.remedy

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        spacing: Theme.padding

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            symbol: "triangle-alert"
            tint: Theme.danger
            size: 20
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            spacing: 4

            SelectableText {
                Layout.fillWidth: true
                text: card.message
            }
            SelectableText {
                Layout.fillWidth: true
                visible: card.remedy !== ""
                text: card.remedy
                color: Theme.muted
            }
            SelectableText {
                Layout.fillWidth: true
                Layout.topMargin: 4
                visible: card.unfolded
                wrapMode: TextEdit.WrapAnywhere
                text: card.details
                font.family: Theme.codeFont
                font.pixelSize: Theme.smallSize
            }
            Flow {
                visible: card.retryable || card.details !== ""
                Layout.fillWidth: true
                Layout.topMargin: 4
                spacing: Theme.gap

                TextButton {
                    visible: card.retryable
                    text: qsTr("Try again")
                    enabled: Chat.canSend
                    onClicked: card.retry()
                }
                TextButton {
                    visible: card.details !== ""
                    text: card.unfolded ? qsTr("Hide the details") : qsTr("Show the details")
                    onClicked: card.unfolded = !card.unfolded
                }
                TextButton {
                    visible: card.details !== ""
                    text: qsTr("Copy")
                    onClicked: Chat.copyText([card.message, card.remedy, card.details].filter(part => part !== "").join("\n"))
                }
            }
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: -6
            Layout.rightMargin: -6
            visible: card.closable
            name: qsTr("Close")
            symbol: "x"
            onClicked: card.closed()
        }
    }
}
