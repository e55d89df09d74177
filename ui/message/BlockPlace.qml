// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The room of one block of an answer. The block itself is there only while somebody needs it.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove.Core
import Alcove

Item {
    id: place

    enum Need {
        None,
        Soon, // in a few frames
        Now
    }

    required property int index
    required property var model // the block's roles, see MessageBlocksModel
    required property MessageBlocksModel blocks
    property int need: BlockPlace.None
    property int found: -1 // see SelectableText
    property bool ending: false // the window is gone, and nothing may be left half made
    property bool held: false // see BlockDelegate
    property bool measured: false // its height is the block's in this width, and no guess
    property real room: place.guess()
    property real before: 0 // the height that it had

    readonly property BlockDelegate block: loader.item as BlockDelegate
    readonly property bool known: place.measured || place.block !== null

    signal linkChosen(address: string)
    signal foundAt(item: Item, place: rect)
    signal resized(from: real, guessed: bool) // from the height that it had, which was a guess

    // Roughly the height of a block that was never there.
    function guess(): real {
        switch (place.model.kind) {
        case "code":
            return Theme.room(40) + 28 + place.model.text.split("\n").length * Theme.codeSize * 1.2;
        case "table":
            return place.model.text.split("<tr").length * (Theme.lineHeight + 12);
        case "formula":
            return 3 * Theme.lineHeight;
        case "image":
            return 240;
        case "rule":
            return 21;
        default:
            return Theme.padding + Math.ceil(place.model.text.length * Theme.bodySize * 0.48 / Math.max(place.width, 100)) * Theme.lineHeight;
        }
    }

    height: place.block ? Math.max(1, place.block.implicitHeight) : place.room
    onHeightChanged: {
        const from = place.before;
        const guessed = !place.measured;
        place.before = place.height;
        if (place.block) {
            place.room = place.height;
            place.measured = true;
        }
        place.resized(from, guessed);
    }
    onWidthChanged: place.measured = false
    onBlockChanged: {
        if (!place.block)
            place.measured = true; // it was there until now
    }

    Loader {
        id: loader

        width: place.width
        // What has the keyboard stays, wherever the view goes.
        active: place.need !== BlockPlace.None || place.found >= 0 || place.held
        asynchronous: place.need !== BlockPlace.Now && place.found < 0 && !place.ending
        sourceComponent: BlockDelegate {
            blocks: place.blocks
            index: place.index
            kind: place.model.kind
            text: place.model.text
            source: place.model.source
            language: place.model.language
            level: place.model.level
            quoteDepth: place.model.quoteDepth
            quoteDepthAbove: place.model.quoteDepthAbove
            listDepth: place.model.listDepth
            marker: place.model.marker
            task: place.model.task
            joined: place.model.joined
            rightToLeft: place.model.rightToLeft
            found: place.found
            onHeldChanged: place.held = held
            onFoundAt: (item, at) => place.foundAt(item, at)
            onLinkChosen: address => place.linkChosen(address)
        }
    }
}
