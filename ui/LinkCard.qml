// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Shows where a link of an answer goes before anything opens it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: card

    property string address

    function show(address: string) {
        card.address = address;
        open.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: card.address !== ""
    implicitHeight: content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.surface
    border.width: 1
    border.color: Theme.hairline

    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Link to %1").arg(card.address)

    Keys.onEscapePressed: card.address = ""
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: card.address
            textFormat: Text.PlainText
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 4
            elide: Text.ElideRight
        }
        RowLayout {
            spacing: Theme.gap

            TextButton {
                id: open

                prominent: true
                text: qsTr("Open in the browser")
                icon.source: Theme.icon("external-link")
                onClicked: {
                    Qt.openUrlExternally(card.address);
                    card.address = "";
                }
            }
            TextButton {
                text: qsTr("Copy the address")
                onClicked: {
                    Chat.copyText(card.address);
                    card.address = "";
                }
            }
            TextButton {
                text: qsTr("Cancel")
                onClicked: card.address = ""
            }
        }
    }
}
