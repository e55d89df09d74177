// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Everything by its name: conversations, commands and the text of all messages. The keyboard stays in the field.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Popup {
    id: palette

    property list<Command> commands
    property list<Command> offered // those that can be done now

    signal conversationChosen(id: string)
    signal tagChosen(tag: string)
    signal messageChosen(conversation: string, message: double, query: string)

    // By what the model has: who types fast is ahead of the items, which the next frame makes.
    function choose(row: int) {
        const chosen = Chat.palette.at(row);
        if (chosen.kind === undefined)
            return;
        const query = field.text;
        palette.close();
        if (chosen.kind === "command")
            palette.offered[chosen.command].trigger();
        else if (chosen.kind === "tag")
            palette.tagChosen(chosen.name.slice(1));
        else if (chosen.kind === "conversation")
            palette.conversationChosen(chosen.conversationId);
        else
            palette.messageChosen(chosen.conversationId, chosen.messageId, query);
    }

    // Past headings, and around at the ends.
    function move(rows: int) {
        if (list.count === 0)
            return;
        const wraps = Math.abs(rows) === 1;
        const next = list.currentIndex + rows;
        list.currentIndex = wraps ? (next + list.count) % list.count : Math.max(0, Math.min(list.count - 1, next));
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    x: Math.round((parent.width - width) / 2)
    y: Math.round(Math.min(parent.height * 0.12, 96))
    width: Math.min(640, parent.width - 2 * Theme.margin)
    height: Math.min(contentItem.implicitHeight + 2 * palette.padding, parent.height - 2 * palette.y)
    padding: 1
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside

    onAboutToShow: {
        palette.offered = palette.commands.filter(command => command.enabled);
        Chat.palette.commands = palette.offered.map(command => command.text);
        field.clear();
        Chat.palette.refresh();
        list.currentIndex = 0;
        list.positionViewAtBeginning();
        field.forceActiveFocus();
    }

    background: Rectangle {
        radius: Theme.bubble
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    Overlay.modal: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.25)
    }

    contentItem: ColumnLayout {
        spacing: 0

        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Search")

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            spacing: Theme.padding

            Icon {
                symbol: "search"
                tint: Theme.muted
                size: 18
            }
            TextField {
                id: field

                Layout.fillWidth: true
                Layout.preferredHeight: Theme.room(52)
                leftPadding: 0
                rightPadding: 0
                font.pixelSize: Theme.bodySize
                color: Theme.text
                placeholderText: qsTr("Search conversations, messages and commands")
                placeholderTextColor: Theme.muted
                background: null
                onTextChanged: {
                    Chat.palette.query = field.text;
                    list.currentIndex = 0;
                    list.positionViewAtBeginning();
                }

                Accessible.name: field.placeholderText
                Accessible.description: qsTr("Up and Down choose, Enter opens")

                Keys.onPressed: event => {
                    if (event.key === Qt.Key_Down)
                        palette.move(1);
                    else if (event.key === Qt.Key_Up)
                        palette.move(-1);
                    else if (event.key === Qt.Key_PageDown)
                        palette.move(8);
                    else if (event.key === Qt.Key_PageUp)
                        palette.move(-8);
                    else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                        palette.choose(Math.max(0, list.currentIndex));
                    else
                        return;
                    event.accepted = true;
                }
            }
        }

        Hairline {
            Layout.fillWidth: true
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, 480)
            visible: count > 0
            clip: true
            topMargin: 4
            bottomMargin: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            highlightMoveDuration: 0
            model: Chat.palette
            onCountChanged: {
                if (list.currentIndex < 0 && list.count > 0)
                    list.currentIndex = 0;
            }

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")

            ScrollBar.vertical: ScrollBar {}

            section.property: "section"
            section.delegate: Label {
                required property string section

                width: ListView.view.width
                leftPadding: 16
                topPadding: 12
                bottomPadding: 6
                text: section
                font.pixelSize: Theme.smallSize
                font.weight: Font.DemiBold
                color: Theme.muted
            }

            delegate: PaletteDelegate {
                width: ListView.view.width
                keys: command < 0 ? "" : palette.offered[command]?.keys ?? ""
                onClicked: palette.choose(index)
            }
        }

        Label {
            Layout.fillWidth: true
            visible: list.count === 0 && !Chat.palette.searching
            padding: 20
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Nothing found")
            color: Theme.muted
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
