// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One prompt in the library: Enter edits it, Delete deletes it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

ItemDelegate {
    id: row

    required property double promptId
    required property string name
    required property string written

    signal editAsked
    signal removeAsked

    implicitHeight: words.implicitHeight + 2 * Theme.padding
    leftPadding: Theme.padding
    rightPadding: 4
    focusPolicy: Qt.TabFocus
    activeFocusOnTab: true
    onClicked: row.editAsked()

    Keys.onReturnPressed: row.editAsked()
    Keys.onEnterPressed: row.editAsked()
    Keys.onDeletePressed: row.removeAsked()

    Accessible.role: Accessible.ListItem
    Accessible.name: row.name
    Accessible.description: qsTr("Enter edits it, Delete deletes it")
    Accessible.focusable: true

    background: Rectangle {
        radius: Theme.bubble
        color: row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
        border.width: row.visualFocus ? 2 : 1
        border.color: row.visualFocus ? Theme.accent : Theme.hairline
    }
    contentItem: RowLayout {
        spacing: 0

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 2

            Label {
                Layout.fillWidth: true
                text: "/" + row.name
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.pixelSize: Theme.bodySize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: row.written.slice(0, 400).trim()
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                font.pixelSize: Theme.smallSize
                color: Theme.muted
                Accessible.ignored: true
            }
        }
        IconButton {
            name: qsTr("Edit “%1”").arg(row.name)
            symbol: "pencil"
            onClicked: row.editAsked()
        }
        IconButton {
            name: qsTr("Delete “%1”").arg(row.name)
            symbol: "trash-2"
            onClicked: row.removeAsked()
        }
    }
}
