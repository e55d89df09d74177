// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Copies a text and shows for a moment that it did.
import QtQuick
import Alcove.Core

IconButton {
    id: button

    required property string copied
    property bool formatted: false // it is Markdown, and goes along as what that means, too

    function confirm() {
        done.restart();
    }

    symbol: done.running ? "check" : "copy"
    onClicked: {
        if (button.formatted)
            Chat.copyMarkdown(button.copied);
        else
            Chat.copyText(button.copied);
        button.confirm();
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
