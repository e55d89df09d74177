// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The tags that conversations have: one that is chosen leaves only those that have it in the list.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove.Core

ListView {
    id: bar

    orientation: ListView.Horizontal
    implicitHeight: Theme.room(28) + Theme.gap
    leftMargin: 20
    rightMargin: 20
    spacing: 6
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: Chat.sidebar.tags
    currentIndex: -1

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Tags")

    ChoiceMenu {
        id: menu

        property string tag

        function show(chip: TagChip) {
            menu.tag = chip.tag;
            menu.popup(chip, 0, chip.height + 4);
        }

        Choice {
            text: qsTr("Export the conversations with this tag…")
            symbol: "upload"
            onTriggered: Transfer.exportTag(menu.tag)
        }
    }

    delegate: TagChip {
        id: chip

        required property string modelData

        tag: modelData
        checkable: true
        checked: Chat.sidebar.tag === modelData
        Accessible.name: qsTr("Only conversations with the tag %1").arg(modelData)
        Accessible.checkable: true
        Accessible.checked: checked
        onClicked: {
            Chat.sidebar.tag = Chat.sidebar.tag === modelData ? "" : modelData;
            checked = Qt.binding(() => Chat.sidebar.tag === modelData);
        }
        Keys.onMenuPressed: menu.show(chip)

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: menu.show(chip)
        }
        onActiveFocusChanged: {
            if (activeFocus)
                bar.positionViewAtIndex(bar.indexAt(x, y), ListView.Contain);
        }
    }
}
