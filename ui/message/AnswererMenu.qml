// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which model is to write another answer.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    property var offered: []

    signal chosen(file: string)

    onAboutToShow: menu.offered = Models.recent

    MenuItem {
        enabled: false
        padding: Theme.padding

        contentItem: Label {
            text: qsTr("Another answer by")
            textFormat: Text.PlainText
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
    Instantiator {
        model: menu.offered

        Choice {
            required property var modelData

            text: modelData.name
            symbol: "check"
            marked: modelData.chats
            onTriggered: menu.chosen(modelData.file)
        }

        onObjectAdded: (index, object) => menu.insertItem(1 + index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
}
