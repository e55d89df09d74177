// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What stands behind a conversation's title: dots for its tags, and what goes on in it.
pragma ComponentBehavior: Bound

import QtQuick

Row {
    id: marks

    required property list<string> tags
    required property bool comparison
    required property bool generating

    spacing: 4

    Repeater {
        model: marks.tags.slice(0, 3)

        Rectangle {
            required property string modelData

            anchors.verticalCenter: parent?.verticalCenter
            width: 8
            height: 8
            radius: 4
            color: Theme.tagColor(modelData)
        }
    }
    Icon {
        visible: marks.comparison
        symbol: "columns-2"
        tint: Theme.muted
        size: 14
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: 8
        height: 8
        radius: 2
        visible: marks.generating
        color: Theme.accent
    }
}
