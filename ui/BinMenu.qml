// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with a conversation in the bin.
import QtQuick
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    property string conversation

    function show(row: ConversationDelegate) {
        menu.conversation = row.conversationId;
        menu.popup(row, row.width - Theme.gap - menu.width, row.height);
    }

    Choice {
        text: qsTr("Restore")
        symbol: "undo-2"
        onTriggered: Chat.restoreConversation(menu.conversation)
    }
    Choice {
        text: qsTr("Delete for good")
        keys: "Del"
        symbol: "trash-2"
        onTriggered: Chat.removeForGood([menu.conversation])
    }
}
