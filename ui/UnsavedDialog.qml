// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Asks before the window closes over words that no file holds.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Popup {
    id: dialog

    property bool leaving: false // the person wants it so

    signal left

    anchors.centerIn: parent
    width: Math.min(480, parent.width - 2 * Theme.margin)
    padding: Theme.margin
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onAboutToShow: back.forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        radius: Theme.bubble
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    Overlay.modal: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.25)
    }

    contentItem: ColumnLayout {
        spacing: Theme.padding

        Accessible.role: Accessible.AlertMessage
        Accessible.name: heading.text
        Accessible.description: why.text

        Label {
            id: heading

            Layout.fillWidth: true
            text: qsTr("The last words are not saved")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.bodySize
            font.weight: Font.DemiBold
        }
        Label {
            id: why

            Layout.fillWidth: true
            text: [Chat.savingTrouble.message, Chat.savingTrouble.remedy].filter(part => part !== "").join("\n")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.controlSize
            color: Theme.muted
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: Theme.gap
            spacing: Theme.gap

            TextButton {
                text: qsTr("Quit without saving")
                onClicked: {
                    dialog.leaving = true;
                    dialog.left();
                }
            }
            TextButton {
                id: back

                prominent: true
                text: qsTr("Back to the chat")
                onClicked: dialog.close()
            }
        }
    }
}
