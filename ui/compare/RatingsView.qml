// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What all votes come to: a line a model, the best first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

FormView {
    id: view

    readonly property list<string> headings: [qsTr("Model"), qsTr("Rating"), qsTr("95 % between"), qsTr("Won"), qsTr("Lost"), qsTr("Tied"), qsTr("Tokens/s"), qsTr("First token")]

    contentHeight: lines.implicitHeight + Theme.margin

    ColumnLayout {
        id: lines

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(view.width - 2 * Theme.margin, 900)
        spacing: Theme.padding

        RowLayout {
            Layout.fillWidth: true
            visible: Compare.ratings.tags.length > 0

            Label {
                Layout.fillWidth: true
                text: qsTr("Votes with the tag")
                font.pixelSize: Theme.controlSize
                color: Theme.muted
            }
            ChoiceBox {
                Layout.preferredWidth: 200
                name: qsTr("Tag")
                options: [
                    {
                        "name": "",
                        "title": qsTr("All of them")
                    }
                ].concat(Compare.ratings.tags.map(tag => ({
                            "name": tag,
                            "title": tag
                        })))
                current: Compare.ratings.tag
                onChosen: name => Compare.ratings.tag = name
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.margin
            visible: Compare.ratings.count === 0
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("Nothing was voted on yet. After an answer, say which one was better.")
            color: Theme.muted
        }
        Flickable {
            Layout.fillWidth: true
            Layout.preferredHeight: table.implicitHeight
            visible: Compare.ratings.count > 0
            contentWidth: Math.max(width, table.implicitWidth)
            contentHeight: table.implicitHeight
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentWidth > width
            clip: true

            ScrollBar.horizontal: ScrollBar {}

            ColumnLayout {
                id: table

                width: parent.width
                spacing: 0

                Line {
                    cells: view.headings
                    head: true
                }
                Repeater {
                    model: Compare.ratings

                    Line {
                        required property string name
                        required property int wins
                        required property int losses
                        required property int ties
                        required property double rating
                        required property double low
                        required property double high
                        required property double tokensPerSecond
                        required property double firstTokenSeconds

                        cells: [name, Math.round(rating), qsTr("%1 and %2").arg(Math.round(low)).arg(Math.round(high)), wins, losses, ties, tokensPerSecond > 0 ? tokensPerSecond.toLocaleString(Qt.locale(), "f", tokensPerSecond < 10 ? 1 : 0) : "–", firstTokenSeconds > 0 ? qsTr("%1 s").arg(firstTokenSeconds.toLocaleString(Qt.locale(), "f", 2)) : "–"]
                    }
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: Compare.ratings.count > 0
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
            text: qsTr("From %n votes. Ratings are Bradley–Terry's around 1000: 400 points more win ten times out of eleven.", "", Compare.ratings.votes)
        }
    }

    component Line: Item {
        id: line

        property var cells: []
        property bool head: false

        implicitWidth: 800
        implicitHeight: Theme.room(36)
        Layout.fillWidth: true

        Accessible.role: Accessible.Row
        Accessible.name: line.cells.join(", ")

        RowLayout {
            anchors.fill: parent
            spacing: Theme.padding

            Repeater {
                model: line.cells

                Label {
                    required property var modelData
                    required property int index

                    Layout.fillWidth: index === 0
                    Layout.preferredWidth: index === 0 ? 200 : index === 2 ? 110 : index === 7 ? 80 : 72
                    horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                    text: String(modelData)
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    font.pixelSize: line.head ? Theme.smallSize : Theme.controlSize
                    font.weight: index === 0 && !line.head ? Font.Medium : Font.Normal
                    font.features: ({
                            "tnum": 1
                        })
                    color: line.head ? Theme.muted : Theme.text
                }
            }
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}
