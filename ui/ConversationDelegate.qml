// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One conversation in a list: opens, renames in place, is chosen together with others, and can be dragged.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core

SidebarRow {
    id: row

    required property string conversationId
    required property bool current
    required property bool generating
    required property bool titling
    required property bool pinned
    required property bool comparison
    required property bool inFolder
    required property bool chosen
    required property list<string> tags
    property string shelf // the list it is in: "" all, "archive", "bin"
    property bool draggable: false
    property int modifiers: 0 // with which the mouse was pressed

    signal clickedWith(modifiers: int)
    signal dragged(place: point) // in the scene
    signal dropped

    function described(): string {
        const parts = [];
        if (row.chosen)
            parts.push(qsTr("chosen"));
        if (row.titling)
            parts.push(qsTr("its title is being written"));
        if (row.generating)
            parts.push(qsTr("an answer is being written"));
        else if (row.comparison)
            parts.push(qsTr("a comparison"));
        for (const tag of row.tags)
            parts.push("#" + tag);
        return parts.join(", ");
    }

    showsMore: row.wantsMore || (row.titling && !row.renaming)
    marked: row.current
    selected: row.chosen
    fieldName: qsTr("New title")
    moreName: row.titling ? qsTr("Stop looking for a title") : row.shelf === "bin" ? qsTr("Restore") : qsTr("What can be done with it")
    moreSymbol: row.titling ? "x" : row.shelf === "bin" ? "undo-2" : "ellipsis"
    onClicked: {
        const modifiers = row.modifiers;
        row.modifiers = 0;
        row.clickedWith(modifiers);
    }
    onMoreClicked: {
        if (row.titling)
            Chat.stopTitle();
        else if (row.shelf === "bin")
            Chat.restoreConversation(row.conversationId);
        else
            row.showMenu();
    }
    onRenamed: title => Chat.renameConversation(row.conversationId, title)

    Accessible.selected: row.current || row.chosen
    Accessible.description: row.described()

    contentItem: Item {
        Label {
            anchors.fill: parent
            anchors.leftMargin: row.inFolder ? 44 : 20
            anchors.rightMargin: row.showsMore ? 12 + Theme.target : marks.active ? marks.width + 26 : 20
            visible: !row.renaming
            verticalAlignment: Text.AlignVCenter
            text: row.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.controlSize
            font.weight: row.current ? Font.Medium : Font.Normal
            color: row.titling ? Theme.muted : Theme.text
        }
        Loader {
            id: marks

            anchors.right: parent.right
            anchors.rightMargin: 20
            anchors.verticalCenter: parent.verticalCenter
            active: row.tags.length > 0 || row.comparison || row.generating
            visible: !row.showsMore && !row.renaming

            sourceComponent: ConversationMarks {
                tags: row.tags
                comparison: row.comparison && !row.generating
                generating: row.generating
            }
        }
    }

    // The click itself is the delegate's, which a screen reader can do too; it does not say what was held down.
    TapHandler {
        id: tap

        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onPressedChanged: {
            if (tap.pressed)
                row.modifiers = tap.point.modifiers;
        }
        onTapped: (point, button) => {
            if (button === Qt.RightButton)
                row.showMenu();
        }
    }
    DragHandler {
        id: drag

        enabled: row.draggable && !row.renaming
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus // a finger scrolls
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            if (!drag.active)
                row.dropped();
        }
        onCentroidChanged: {
            if (drag.active)
                row.dragged(drag.centroid.scenePosition);
        }
    }
}
