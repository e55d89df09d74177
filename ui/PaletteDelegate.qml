// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One line of the palette: a conversation, a command with its keys, or words of a message and where they stand.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

ItemDelegate {
    id: row

    required property int index
    required property string kind
    required property string name
    required property string richName
    required property string detail
    required property string conversationId
    required property double messageId
    required property int command
    property string keys

    implicitHeight: row.detail ? 54 : Theme.target + 2
    padding: 0
    focusPolicy: Qt.NoFocus
    text: row.name

    Accessible.role: Accessible.ListItem
    Accessible.name: row.kind === "message" ? qsTr("%1, in “%2”").arg(row.name).arg(row.detail) : [row.name, row.detail].filter(part => part !== "").join(", ")
    Accessible.description: KeyNames.shown(row.keys)
    Accessible.selected: row.ListView.isCurrentItem
    Accessible.onPressAction: row.click()

    background: Rectangle {
        x: Theme.gap
        y: 1
        width: row.width - 2 * Theme.gap
        height: row.height - 2
        radius: Theme.radius
        color: row.ListView.isCurrentItem ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
    }

    contentItem: Item {
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 18
            anchors.rightMargin: 18
            spacing: Theme.padding

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Label {
                    Layout.fillWidth: true
                    text: row.richName
                    textFormat: Text.StyledText
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    font.pixelSize: Theme.controlSize
                    Accessible.ignored: true
                }
                Label {
                    Layout.fillWidth: true
                    visible: row.detail !== ""
                    text: row.detail
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    font.pixelSize: Theme.smallSize
                    color: Theme.muted
                    Accessible.ignored: true
                }
            }
            Label {
                visible: row.keys !== ""
                text: KeyNames.shown(row.keys)
                font.pixelSize: Theme.smallSize
                color: Theme.muted
                Accessible.ignored: true
            }
        }
    }
}
