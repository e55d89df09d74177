// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The forms in which an answer can be copied.
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    required property double messageId
    required property string text

    signal copied

    Choice {
        text: qsTr("Copy as Markdown")
        onTriggered: {
            Chat.copyText(menu.text);
            menu.copied();
        }
    }
    Choice {
        text: qsTr("Copy as plain text")
        onTriggered: {
            Chat.copyText(Chat.messages.plainText(menu.messageId));
            menu.copied();
        }
    }
}
