// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A prompt and what each model answered. Enter shows all of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove

ItemDelegate {
    id: row

    required property int index
    required property int number
    required property string prompt
    required property string tag
    required property string system
    required property var cells
    property real columnWidth: 200
    property var columns: []
    property bool whole: false
    readonly property int lines: row.whole ? 10000 : 4

    function spoken(): string {
        const parts = [row.prompt];
        row.cells.forEach((cell, place) => {
            const said = cell.error ? qsTr("failed") : cell.text ?? qsTr("not answered yet");
            parts.push(qsTr("%1: %2").arg(row.columns[place] ?? "").arg(said));
        });
        return parts.join("\n");
    }

    implicitHeight: content.implicitHeight + 2 * Theme.gap
    padding: 0
    focusPolicy: Qt.NoFocus // the list has the keys
    onClicked: {
        row.ListView.view.currentIndex = row.index;
        row.whole = !row.whole;
    }
    Keys.onReturnPressed: row.click()
    Keys.onEnterPressed: row.click()

    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken()
    Accessible.description: row.whole ? qsTr("Enter shortens it") : qsTr("Enter shows all of it")
    Accessible.focusable: true

    background: Rectangle {
        color: row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"

        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        Rectangle {
            anchors.fill: parent
            visible: row.ListView.isCurrentItem && (row.ListView.view?.activeFocus ?? false)
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
    contentItem: Item {
        implicitHeight: content.implicitHeight + 2 * Theme.gap

        Row {
            id: content

            y: Theme.gap

            Column {
                width: row.columnWidth
                leftPadding: Theme.padding
                rightPadding: Theme.padding
                spacing: 4

                CellText {
                    delegate: row
                    words: row.prompt
                }
                CellNote {
                    delegate: row
                    words: [row.tag, row.system].filter(part => part !== "").join(" · ")
                }
            }
            Repeater {
                model: row.cells

                Column {
                    id: cell

                    required property var modelData

                    width: row.columnWidth
                    leftPadding: Theme.padding
                    rightPadding: Theme.padding
                    spacing: 4

                    CellText {
                        delegate: row
                        visible: words !== ""
                        color: cell.modelData.error ? Theme.danger : Theme.text
                        words: cell.modelData.error || cell.modelData.text || ""
                    }
                    CellNote {
                        delegate: row
                        words: cell.modelData.figures ?? (cell.modelData.error ? "" : "–")
                    }
                }
            }
        }
    }

    component CellText: Label {
        id: text

        required property PromptSetRow delegate
        required property string words

        width: text.delegate.columnWidth - 2 * Theme.padding
        text: text.delegate.whole ? text.words : text.words.slice(0, 600)
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: text.delegate.lines
        elide: Text.ElideRight
        font.pixelSize: Theme.controlSize
        Accessible.ignored: true
    }
    component CellNote: Label {
        id: note

        required property PromptSetRow delegate
        required property string words

        width: note.delegate.columnWidth - 2 * Theme.padding
        visible: note.words !== ""
        text: note.words
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: note.delegate.lines
        elide: Text.ElideRight
        font.pixelSize: Theme.smallSize
        font.features: ({
                "tnum": 1
            })
        color: Theme.muted
        Accessible.ignored: true
    }
}
