// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The answers to a set: a row a prompt, a column a model. A row is as high as a few lines, until it is opened.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Rectangle {
    id: table

    required property PromptSetResults results
    readonly property int shares: table.results.columns.length + 1
    readonly property real columnWidth: Math.max(Theme.room(150), (table.width - 2) / table.shares)

    radius: Theme.radius
    color: "transparent"
    border.width: 1
    border.color: Theme.hairline

    Flickable {
        id: across

        anchors.fill: parent
        anchors.margins: 1
        contentWidth: table.columnWidth * table.shares
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: true

        ScrollBar.horizontal: ScrollBar {}

        Row {
            id: head

            z: 1

            Repeater {
                model: [qsTr("Prompt")].concat(table.results.columns)

                Label {
                    required property string modelData

                    width: table.columnWidth
                    height: Theme.target
                    leftPadding: Theme.padding
                    rightPadding: Theme.padding
                    verticalAlignment: Text.AlignVCenter
                    text: modelData
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    font.pixelSize: Theme.smallSize
                    font.weight: Font.DemiBold
                    color: Theme.muted
                }
            }
        }
        Hairline {
            y: Theme.target
            width: across.contentWidth
        }
        ListView {
            id: list

            y: Theme.target + 1
            width: across.contentWidth
            height: across.height - y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: table.results
            activeFocusOnTab: true
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            onActiveFocusChanged: {
                if (list.activeFocus && list.currentIndex < 0)
                    list.currentIndex = 0;
            }
            Keys.onLeftPressed: across.contentX = Math.max(0, across.contentX - table.columnWidth)
            Keys.onRightPressed: across.contentX = Math.min(across.contentWidth - across.width, across.contentX + table.columnWidth)

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Answers to the set")

            ScrollBar.vertical: ScrollBar {}

            delegate: PromptSetRow {
                width: list.width
                columnWidth: table.columnWidth
                columns: table.results.columns
            }
        }
    }
}
