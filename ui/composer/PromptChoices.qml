// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The prompts that fit what is typed after a / at the beginning of the question. The keyboard stays in the composer,
// which hands its keys over.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

Popup {
    id: choices

    required property string typed // all that stands in the composer
    property bool dismissed: false // with Escape, until something else is typed
    readonly property bool asked: /^\/[^\/\n]{0,60}$/.test(choices.typed)
    readonly property var found: {
        Prompts.count; // the list follows the library
        return choices.asked ? Prompts.matching(choices.typed.slice(1)) : [];
    }
    readonly property bool none: choices.asked && Prompts.count === 0 && choices.typed === "/"

    signal chosen(prompt: var)
    signal libraryAsked

    // Whether the key was one for the list.
    function handle(event: var): bool {
        if (!choices.visible)
            return false;
        if (event.key === Qt.Key_Down || event.key === Qt.Key_Up) {
            const step = event.key === Qt.Key_Down ? 1 : -1;
            if (list.count > 0)
                list.currentIndex = (list.currentIndex + step + list.count) % list.count;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Tab) {
            choices.choose(list.currentIndex);
        } else if (event.key === Qt.Key_Escape) {
            choices.dismissed = true;
        } else {
            return false;
        }
        return true;
    }

    function choose(row: int) {
        if (choices.none)
            choices.libraryAsked();
        else if (row >= 0 && row < choices.found.length)
            choices.chosen(choices.found[row]);
    }

    onTypedChanged: {
        choices.dismissed = false;
        list.currentIndex = 0;
    }
    visible: !choices.dismissed && (choices.found.length > 0 || choices.none)
    closePolicy: Popup.NoAutoClose
    focus: false
    padding: 4
    height: Math.min(contentItem.implicitHeight + 2 * choices.padding, 300)

    background: Rectangle {
        radius: Theme.bubble
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }

    contentItem: ListView {
        id: list

        implicitHeight: contentHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        model: choices.none ? [
            {
                "promptId": 0,
                "name": qsTr("No prompts yet"),
                "text": qsTr("Enter opens the place where they are kept")
            }
        ] : choices.found
        onCountChanged: list.currentIndex = 0

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Prompts")

        ScrollBar.vertical: ScrollBar {}

        delegate: ItemDelegate {
            id: row

            required property int index
            required property var modelData

            width: ListView.view.width
            implicitHeight: Theme.room(48)
            leftPadding: Theme.padding
            rightPadding: Theme.padding
            topPadding: 4
            bottomPadding: 4
            focusPolicy: Qt.NoFocus
            text: row.modelData.name
            onClicked: choices.choose(row.index)

            Accessible.role: Accessible.ListItem
            Accessible.name: row.modelData.name
            Accessible.selected: row.ListView.isCurrentItem

            background: Rectangle {
                radius: Theme.radius
                color: row.ListView.isCurrentItem ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
            }
            contentItem: ColumnLayout {
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: choices.none ? row.modelData.name : "/" + row.modelData.name
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.controlSize
                    Accessible.ignored: true
                }
                Label {
                    Layout.fillWidth: true
                    text: row.modelData.text.slice(0, 200).replace(/\s+/g, " ")
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.smallSize
                    color: Theme.muted
                    Accessible.ignored: true
                }
            }
        }
    }
}
