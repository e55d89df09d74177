// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What ends the selection in a list of messages, and copies it where the keyboard is in none of its blocks: a press
// elsewhere in the list, Escape, the keyboard's leaving.
import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core
import Alcove

Item {
    id: end

    required property ListView view
    required property ScrollBar bar

    // Escape would stop an answer otherwise.
    function overrides(event: KeyEvent): bool {
        return event.key === Qt.Key_Escape && MessageSelection.exists;
    }

    parent: end.view
    anchors.fill: parent
    z: 1 // it is asked first

    Keys.onPressed: event => {
        event.accepted = MessageSelection.exists && (event.key === Qt.Key_Escape || event.matches(StandardKey.Copy));
        if (event.accepted && event.key === Qt.Key_Escape)
            MessageSelection.clear();
        else if (event.accepted)
            Chat.copyText(MessageSelection.copied());
    }

    PointHandler {
        id: pointer

        onActiveChanged: {
            if (pointer.active && !end.bar.hovered && !(pointer.point.modifiers & Qt.ShiftModifier))
                MessageSelection.clear();
        }
    }
    Connections {
        function onActiveFocusChanged() {
            if (!end.view.activeFocus && end.Window.window?.active)
                MessageSelection.clear();
        }

        target: end.view
    }
}
