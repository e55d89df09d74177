// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The files of a question that was asked, as chips to open.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove

Flow {
    id: files

    required property var list // of { name, kind }
    property real widest: 400
    property int made: 0 // chips so far

    signal opened(place: int)

    function needed(): real {
        let sum = 0;
        for (let i = 0; i < files.made; ++i)
            sum += (repeater.itemAt(i)?.implicitWidth ?? 0) + files.spacing;
        return Math.max(0, sum - files.spacing);
    }

    width: Math.min(files.widest, files.needed())
    spacing: 6

    Repeater {
        id: repeater

        model: files.list
        onItemAdded: files.made = repeater.count
        onItemRemoved: files.made = repeater.count

        AttachmentChip {
            required property int index
            required property var modelData

            name: modelData.name
            kind: modelData.kind
            widest: Math.min(340, files.widest)
            onOpened: files.opened(index)
        }
    }
}
