// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Copies a text and shows for a moment that it did.
import QtQuick
import Alcove.Core

IconButton {
    id: button

    required property string copied

    symbol: done.running ? "check" : "copy"
    onClicked: {
        Chat.copyText(button.copied);
        done.restart();
    }

    Timer {
        id: done

        interval: 1500
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Easing.OutCubic
        }
    }
}
