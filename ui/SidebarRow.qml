// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What conversations and folders in the sidebar have in common: the place of the keyboard, renaming in place, a button
// for what can be done.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

ItemDelegate {
    id: row

    required property int index
    required property string title
    property string fieldName // of the field that takes another title
    property string moreName
    property string moreSymbol: "ellipsis"
    property bool marked: false
    property bool selected: false // together with others
    property bool listFocused: false
    property bool renaming: false
    property bool menuOpen: false
    readonly property bool wantsMore: !row.renaming && (hover.hovered || row.menuOpen || (row.listFocused && row.ListView.isCurrentItem))

    property bool showsMore: row.wantsMore

    signal opened
    signal done // renaming ended
    signal moreClicked
    signal menuAsked
    signal renamed(title: string)

    function rename() {
        row.renaming = true;
    }

    function showMenu() {
        row.menuAsked();
    }

    // What waits to be shown again is nothing that a screen reader should find.
    ListView.onPooled: {
        row.renaming = false;
        row.visible = false;
    }
    ListView.onReused: row.visible = true

    height: Theme.target + 2
    padding: 0
    focusPolicy: Qt.NoFocus
    text: row.title

    Accessible.role: Accessible.ListItem
    Accessible.name: row.title

    background: Rectangle {
        x: Theme.gap
        y: 1
        width: row.width - 2 * Theme.gap
        height: row.height - 2
        radius: Theme.radius
        color: row.selected ? Theme.selection : row.marked ? Theme.pressed : hover.hovered ? Theme.hover : "transparent"
        border.width: row.listFocused && row.ListView.isCurrentItem && !row.renaming ? 2 : 0
        border.color: Theme.accent
    }

    HoverHandler {
        id: hover
    }
    Loader {
        anchors.fill: parent
        anchors.leftMargin: 11
        anchors.rightMargin: 11
        anchors.topMargin: 2
        anchors.bottomMargin: 2
        z: 1
        active: row.renaming

        sourceComponent: TitleField {
            text: row.title
            Accessible.name: row.fieldName
            onFinished: (name, keep) => {
                if (keep && name !== "" && name !== row.title)
                    row.renamed(name);
                row.renaming = false;
                row.done();
            }
        }
    }
    Loader {
        id: more

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        z: 1
        active: row.showsMore

        sourceComponent: IconButton {
            focusPolicy: Qt.NoFocus
            name: row.moreName
            symbol: row.moreSymbol
            onClicked: row.moreClicked()
        }
    }
}
