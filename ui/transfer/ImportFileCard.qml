// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One file of an import: whose it is, how much is new, and what was not understood.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

Rectangle {
    id: card

    required property var modelData
    property bool unfolded: false
    readonly property bool failed: (card.modelData.error?.message ?? "") !== ""
    readonly property list<string> remarks: card.failed ? [] : card.modelData.lines.concat(card.modelData.notes)

    implicitHeight: card.failed ? error.implicitHeight : content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised

    Accessible.role: Accessible.Grouping
    Accessible.name: card.modelData.name

    ErrorCard {
        id: error

        anchors.left: parent.left
        anchors.right: parent.right
        visible: card.failed
        message: card.modelData.error?.message ?? ""
        remedy: card.modelData.error?.remedy ?? ""
        details: card.modelData.error?.details ?? ""
    }
    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        visible: !card.failed
        spacing: 4

        RowLayout {
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                text: card.modelData.name
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font.weight: Font.DemiBold
            }
            Label {
                text: card.modelData.formats ?? ""
                textFormat: Text.PlainText
                color: Theme.muted
                font.pixelSize: Theme.smallSize
            }
        }
        Label {
            Layout.fillWidth: true
            text: card.modelData.amount ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
        Repeater {
            model: card.remarks

            Label {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
        }
        SelectableText {
            Layout.fillWidth: true
            visible: !card.failed && card.modelData.problems.length > 0
            text: card.failed ? "" : card.modelData.problems.join("\n")
            font.pixelSize: Theme.smallSize
            color: Theme.danger
        }
        TextButton {
            Layout.topMargin: 4
            visible: !card.failed && card.modelData.titles.length > 0
            text: card.unfolded ? qsTr("Hide the titles") : qsTr("Show the titles")
            onClicked: card.unfolded = !card.unfolded
        }
        Repeater {
            model: card.unfolded ? card.modelData.titles : []

            Label {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.pixelSize: Theme.controlSize
            }
        }
        Label {
            visible: card.unfolded && card.modelData.moreTitles > 0
            text: qsTr("and %n more", "", card.modelData.moreTitles ?? 0)
            font.pixelSize: Theme.controlSize
            color: Theme.muted
        }
    }
}
