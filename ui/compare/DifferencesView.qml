// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The last answers of two columns as one text: what only the first has is struck out, what only the second has is
// underlined.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: view

    property int first: 0
    property int second: 1
    readonly property var options: {
        const all = [];
        for (let i = 0; i < Compare.columns.count; ++i)
            all.push({
                "name": String(i),
                "title": Compare.columns.titleAt(i)
            });
        return all;
    }
    property var rows: []

    function update() {
        view.rows = Compare.differences(view.first, view.second);
    }

    // Marks that also read without colour.
    function dressed(html: string): string {
        const removed = "<span style=\"text-decoration:line-through;color:" + Theme.danger + "\">";
        const added = "<span style=\"text-decoration:underline;color:" + Theme.accent + "\">";
        return html.replace(/<del>/g, removed).replace(/<ins>/g, added).replace(/<\/(del|ins)>/g, "</span>");
    }

    spacing: 0
    onFirstChanged: view.update()
    onSecondChanged: view.update()
    Component.onCompleted: view.update()

    Connections {
        function onChanged() {
            if (!Compare.answering)
                Qt.callLater(view.update);
        }

        target: Compare
    }

    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.maximumWidth: Theme.column
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.padding
        spacing: Theme.gap

        ChoiceBox {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: qsTr("First answer")
            options: view.options
            current: String(view.first)
            onChosen: name => view.first = Number(name)
        }
        Icon {
            symbol: "arrow-left"
            rotation: 180
            tint: Theme.muted
        }
        ChoiceBox {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            name: qsTr("Second answer")
            options: view.options
            current: String(view.second)
            onChosen: name => view.second = Number(name)
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: view.rows
        spacing: 10
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Differences")

        ScrollBar.vertical: ScrollBar {}

        footer: Item {
            height: Theme.margin
        }
        delegate: Item {
            id: row

            required property var modelData
            readonly property bool code: row.modelData.kind === "code"
            readonly property real indent: row.modelData.depth * 22

            width: list.width
            height: words.height + (row.code ? 2 * Theme.padding : 0)

            Rectangle {
                anchors.fill: words
                anchors.margins: -Theme.padding
                visible: row.code
                radius: Theme.bubble
                color: Theme.raised
            }
            Text {
                anchors.right: words.left
                anchors.rightMargin: Theme.gap
                y: 1
                text: row.modelData.marker
                color: Theme.muted
                font.pixelSize: Theme.bodySize
            }
            SelectableText {
                id: words

                readonly property real side: Math.max(Theme.margin, (list.width - Theme.column) / 2)

                x: words.side + row.indent + (row.code ? Theme.padding : 0)
                y: row.code ? Theme.padding : 0
                width: list.width - x - words.side - (row.code ? Theme.padding : 0)
                textFormat: TextEdit.RichText
                text: row.modelData.kind === "rule" ? "<hr>" : "<div style=\"white-space:pre-wrap\">" + view.dressed(row.modelData.html) + "</div>"
                font.family: row.code ? Theme.codeFont : Application.font.family
                font.pixelSize: row.code ? Theme.codeSize : row.modelData.level === 1 ? Theme.headingSize : row.modelData.level === 2 ? Theme.titleSize : Theme.bodySize
                font.weight: row.modelData.level > 0 ? Font.Bold : Font.Normal
            }
        }
        Label {
            anchors.centerIn: parent
            visible: list.count === 0
            text: qsTr("There are no answers yet.")
            color: Theme.muted
        }
    }
}
