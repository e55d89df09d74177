// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model has no room beside those that are open: which would go for it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Rectangle {
    id: card

    implicitHeight: content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised

    Accessible.role: Accessible.AlertMessage
    Accessible.name: Models.offer.words ?? ""

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: Models.offer.words ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        RowLayout {
            spacing: Theme.gap

            TextButton {
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                prominent: true
                text: Models.offer.action ?? ""
                onClicked: Models.acceptOffer()
            }
            TextButton {
                text: qsTr("Cancel")
                onClicked: Models.refuseOffer()
            }
        }
    }
}
