// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The model of a column, and what can be done with the column.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Item {
    id: header

    required property ComparisonColumn column
    required property int index

    readonly property bool answered: header.column.messages.count > 1

    implicitHeight: row.implicitHeight + Theme.padding

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: header.column.title
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font.pixelSize: Theme.controlSize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                HoverHandler {
                    id: hover
                }
                ToolTip.visible: hover.hovered && implicitWidth > width
                ToolTip.delay: 600
                ToolTip.text: header.column.title
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: header.column.details
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
        }
        IconButton {
            visible: header.answered
            name: qsTr("Write %1 again").arg(header.column.title)
            symbol: "rotate-cw"
            onClicked: Compare.regenerate(header.index)
        }
        IconButton {
            id: more

            name: qsTr("More about %1").arg(header.column.title)
            symbol: "ellipsis"
            onClicked: menu.popup(more, more.width - menu.width, more.height + 4)

            ChoiceMenu {
                id: menu

                Choice {
                    text: qsTr("Keep this one and go on in the chat")
                    symbol: "check"
                    enabled: header.answered
                    onTriggered: Compare.keep(header.index)
                }
                Choice {
                    text: qsTr("Copy the answer")
                    symbol: "copy"
                    enabled: header.answered
                    onTriggered: Chat.copyMarkdown(header.column.messages.lastText("assistant"))
                }
                Choice {
                    text: qsTr("Settings of this column…")
                    symbol: "sliders-horizontal"
                    enabled: !header.column.hidden
                    onTriggered: settings.open()
                }
                Choice {
                    text: qsTr("The same model again")
                    symbol: "plus"
                    enabled: Compare.canAdd && !header.column.hidden
                    onTriggered: Compare.duplicateColumn(header.index)
                }
                Choice {
                    text: qsTr("Remove this column")
                    symbol: "x"
                    onTriggered: Compare.removeColumn(header.index)
                }
            }
            ColumnSettings {
                id: settings

                x: more.width - width
                y: more.height + 4
                column: header.column
                index: header.index
            }
        }
    }
}
