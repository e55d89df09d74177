// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Over the whole window while a backup takes the place of everything in it. What is quick is not seen.
import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core
import Alcove

Popup {
    id: popup

    anchors.centerIn: parent
    width: parent ? Math.min(480, parent.width - 2 * Theme.margin) : 480
    padding: Theme.margin
    modal: true
    focus: true
    closePolicy: Popup.NoAutoClose
    visible: Backups.state === "restoring"
    onOpened: line.firstFocus.forceActiveFocus(Qt.OtherFocusReason)

    enter: Transition {
        SequentialAnimation {
            PropertyAction {
                property: "opacity"
                value: 0
            }
            PauseAnimation {
                duration: 300
            }
            NumberAnimation {
                property: "opacity"
                to: 1
                duration: Theme.motion
            }
        }
    }

    Overlay.modal: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.4)
        opacity: popup.opacity
    }
    background: Rectangle {
        radius: Theme.bubble
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    contentItem: ProgressLine {
        id: line

        title: Backups.working
        value: Backups.progress
        onCancelled: Backups.cancel()

        Keys.onEscapePressed: Backups.cancel()
    }
}
