// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The menu of the model that answers: what it is, the models that were used last, and the way to all of them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    property string about // the open model; empty: none is
    property var offered: [] // kept while the menu is open, so that no line moves away from a hand

    signal fileAsked
    signal allAsked

    width: 340
    onAboutToShow: menu.offered = Models.recent

    MenuItem {
        enabled: false
        visible: menu.about !== ""
        height: visible ? implicitHeight : 0
        padding: Theme.padding

        contentItem: Label {
            text: menu.about
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
    Instantiator {
        model: menu.offered

        Choice {
            required property var modelData

            text: modelData.name
            note: modelData.open && !modelData.chats ? qsTr("Open") : modelData.details
            symbol: "check"
            marked: modelData.chats
            onTriggered: Models.openFile(modelData.file)
        }

        onObjectAdded: (index, object) => menu.insertItem(1 + index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
    MenuSeparator {
        visible: menu.offered.length > 0
        height: visible ? implicitHeight : 0

        contentItem: Rectangle {
            implicitHeight: 1
            color: Theme.hairline
        }
    }
    Choice {
        text: qsTr("All models…")
        keys: "Ctrl+Shift+O"
        symbol: "box"
        onTriggered: menu.allAsked()
    }
    Choice {
        text: qsTr("Open a GGUF file…")
        keys: "Ctrl+O"
        symbol: "folder-open"
        onTriggered: menu.fileAsked()
    }
    Choice {
        enabled: Chat.modelState === "ready"
        text: qsTr("Close this model")
        symbol: "x"
        onTriggered: Chat.unloadModel()
    }
}
