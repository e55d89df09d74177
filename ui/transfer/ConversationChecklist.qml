// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// All conversations, each to be ticked.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove
import Alcove.Core

Rectangle {
    id: checklist

    radius: Theme.radius
    color: "transparent"
    border.width: 1
    border.color: Theme.hairline

    ListView {
        id: list

        anchors.fill: parent
        anchors.margins: 4
        clip: true
        model: Chat.conversations
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversations to export")

        ScrollBar.vertical: ScrollBar {}

        delegate: CheckLine {
            id: line

            required property string conversationId
            required property string title

            width: ListView.view.width - 12
            leftPadding: 6
            text: line.title
            checked: Transfer.exporter.chosen.includes(line.conversationId)
            onToggled: Transfer.exporter.choose(line.conversationId, line.checked)
        }
    }
}
