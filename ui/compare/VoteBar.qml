// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which answer was the better one; afterwards what was said.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: bar

    spacing: Theme.gap

    Label {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        visible: !Compare.voteWanted
        text: Compare.voted
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.controlSize
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Flow {
        Layout.fillWidth: true
        visible: Compare.voteWanted
        spacing: Theme.gap

        Label {
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Which is better?")
            font.pixelSize: Theme.controlSize
            color: Theme.muted
        }
        Repeater {
            model: Compare.columns

            TextButton {
                required property ComparisonColumn column
                required property int index

                text: column.title
                font.pixelSize: Theme.controlSize
                Accessible.name: qsTr("%1 is better").arg(column.title)
                onClicked: Compare.vote(index)
            }
        }
        TextButton {
            text: qsTr("Tie")
            font.pixelSize: Theme.controlSize
            onClicked: Compare.voteTie(false)
        }
        TextButton {
            text: qsTr("Both bad")
            font.pixelSize: Theme.controlSize
            onClicked: Compare.voteTie(true)
        }
        LineField {
            id: tag

            implicitWidth: 180
            placeholderText: qsTr("Tag, if you like")
            text: Compare.tag
            Accessible.name: qsTr("Tag of the vote")
            onTextEdited: Compare.tag = tag.text
        }
    }
}
