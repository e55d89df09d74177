// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with the chat that is shown, and with all of them.
import QtQuick
import Alcove.Core

IconButton {
    id: button

    name: qsTr("Menu")
    symbol: "ellipsis"
    onClicked: menu.popup(button, button.width - menu.width, button.height + 4)
    Keys.onReturnPressed: button.click()

    ChoiceMenu {
        id: menu

        Choice {
            text: qsTr("Export…")
            keys: "Ctrl+E"
            symbol: "upload"
            onTriggered: Transfer.exportConversation(Chat.currentId, Chat.currentTitle)
        }
        Choice {
            text: qsTr("Import…")
            symbol: "download"
            onTriggered: dialog.open()
        }
        Choice {
            visible: Transfer.importer.undoable
            height: visible ? implicitHeight : 0
            text: qsTr("The last import")
            symbol: "rotate-cw"
            onTriggered: Transfer.showLastImport()
        }
    }

    ImportDialog {
        id: dialog
    }
}
