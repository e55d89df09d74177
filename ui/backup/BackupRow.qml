// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One backup: when and why it was made; once it is chosen, what it holds.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

FocusScope {
    id: row

    required property var backup // as Backups.all has it
    readonly property bool chosen: Backups.chosen === row.backup.file

    implicitHeight: column.implicitHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.bubble
        color: row.chosen ? Theme.raised : "transparent"
        border.width: 1
        border.color: row.chosen ? "transparent" : Theme.hairline
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        ItemDelegate {
            id: head

            Layout.fillWidth: true
            focus: true
            implicitHeight: words.implicitHeight + 2 * Theme.padding
            leftPadding: Theme.padding
            rightPadding: Theme.padding
            focusPolicy: Qt.TabFocus
            activeFocusOnTab: true
            onClicked: Backups.choose(row.backup.url)

            Keys.onReturnPressed: head.click()
            Keys.onEnterPressed: head.click()

            Accessible.role: Accessible.ListItem
            Accessible.name: row.backup.when
            Accessible.description: qsTr("%1, %2", "kind of a backup, its size").arg(row.backup.kind).arg(row.backup.size)
            Accessible.selectable: true
            Accessible.selected: row.chosen
            Accessible.focusable: true

            background: Rectangle {
                radius: Theme.bubble
                color: head.down ? Theme.pressed : head.hovered && !row.chosen ? Theme.hover : "transparent"
                border.width: head.visualFocus ? 2 : 0
                border.color: Theme.accent
            }
            contentItem: RowLayout {
                spacing: Theme.padding

                ColumnLayout {
                    id: words

                    Layout.fillWidth: true
                    spacing: 2

                    Label {
                        Layout.fillWidth: true
                        text: row.backup.when
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        font.weight: row.chosen ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                    }
                    Label {
                        Layout.fillWidth: true
                        text: row.backup.kind
                        textFormat: Text.PlainText
                        elide: Text.ElideMiddle
                        font.pixelSize: Theme.smallSize
                        color: Theme.muted
                        Accessible.ignored: true
                    }
                }
                Label {
                    text: row.backup.size
                    font.pixelSize: Theme.smallSize
                    color: Theme.muted
                    Accessible.ignored: true
                }
            }
        }
        Loader {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.padding
            Layout.rightMargin: Theme.padding
            Layout.bottomMargin: active ? Theme.padding : 0
            active: row.chosen
            visible: active
            sourceComponent: BackupPreview {}
        }
    }
}
