// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The files that will go along with the question, in rows; three are seen at once, and that there are more.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core
import Alcove

Flickable {
    id: chips

    required property DraftAttachments files

    signal opened(file: var)
    signal emptied // the last one was taken away, or the one with the keyboard's focus

    function takeAway(row: int) {
        const focused = (repeater.itemAt(row) as AttachmentChip)?.activeFocus ?? false;
        chips.files.remove(row);
        if (!focused)
            return;
        const next = repeater.itemAt(Math.min(row, repeater.count - 1)) as AttachmentChip;
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
        else
            chips.emptied();
    }

    implicitHeight: Math.min(flow.implicitHeight, Theme.target * 3.4 + 3 * flow.spacing)
    contentHeight: flow.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Files of your question")

    ScrollBar.vertical: ScrollBar {}

    Flow {
        id: flow

        width: chips.width
        spacing: 6

        Repeater {
            id: repeater

            model: chips.files

            AttachmentChip {
                required property int index
                required tokens
                required reading

                removable: true
                widest: Math.min(340, flow.width)
                onOpened: chips.opened(chips.files.file(index))
                onRemoved: chips.takeAway(index)
            }
        }
    }
}
