// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The blocks of an answer, one below the other. Those in sight are there, those near it come within a few frames, and of
// all others there is only their room. What is in sight stays where it is while blocks above it take their real heights.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove.Core
import Alcove

Column {
    id: blocks

    required property MessageBlocksModel model
    required property ListView view
    required property Item row // of the view, in which they are
    required property int rowIndex
    property int found: -1 // the block that Chat.find has come to
    property int foundOccurrence: 0

    readonly property alias count: repeater.count
    readonly property bool ending: blocks.Window.window?.visible === false
    readonly property real near: 900 // pixels above and below what is in sight
    // Those that were asked for the last time, without the last.
    property int neededFrom: 0
    property int neededTo: 0
    property bool placed: false // they were chosen once
    property real chosenTop: 0 // where what is in sight began then
    property list<int> visited // those that are made to be measured
    // All between these have been measured. -1: nothing is known of any.
    property int knownFrom: -1
    property int knownTo: 0
    property real shift: 0 // by which blocks above what is in sight have grown since the row last took its height
    property real rowHeight: 0

    signal linkChosen(address: string)
    signal foundAt(item: Item, place: rect)

    function at(index: int): BlockPlace {
        return repeater.itemAt(index) as BlockPlace;
    }

    // Where what is in sight begins.
    function seenFrom(): real {
        return blocks.mapFromItem(blocks.view.contentItem, 0, blocks.view.contentY).y;
    }

    // The first one that ends below.
    function firstBelow(y: real): int {
        let from = 0;
        let to = repeater.count;
        while (from < to) {
            const middle = (from + to) >> 1;
            const place = blocks.at(middle);
            if (place.y + place.height > y)
                to = middle;
            else
                from = middle + 1;
        }
        return from;
    }

    function choose() {
        if (!blocks.view || blocks.width <= 0)
            return;
        const top = blocks.seenFrom();
        blocks.placed = true;
        blocks.chosenTop = top;
        const bottom = top + blocks.view.height;
        const from = blocks.firstBelow(top - blocks.near);
        let to = from;
        for (; to < repeater.count; ++to) {
            const place = blocks.at(to);
            if (place.y > bottom + blocks.near)
                break;
            if (place.y < bottom && place.y + place.height > top)
                place.need = BlockPlace.Now;
            else if (place.need === BlockPlace.None)
                place.need = BlockPlace.Soon;
        }
        // What has left goes a little later than it came, so that a view that moves to and fro makes nothing anew.
        const keptFrom = Math.min(from, Math.max(blocks.neededFrom, blocks.firstBelow(top - 2 * blocks.near)));
        const keptTo = Math.max(to, Math.min(blocks.neededTo, blocks.firstBelow(bottom + 2 * blocks.near)));
        for (let i = blocks.neededFrom; i < Math.min(blocks.neededTo, keptFrom); ++i)
            blocks.release(i);
        for (let i = Math.max(blocks.neededFrom, keptTo); i < blocks.neededTo; ++i)
            blocks.release(i);
        blocks.neededFrom = keptFrom;
        blocks.neededTo = keptTo;
    }

    function release(index: int) {
        const place = blocks.at(index);
        if (place)
            place.need = BlockPlace.None;
    }

    // Makes a few of those whose heights are guesses and lets go of them again, until all have been there once.
    function measure() {
        const waiting = [];
        for (const index of blocks.visited) {
            if (blocks.at(index)?.known === false)
                waiting.push(index);
            else if (index < blocks.neededFrom || index >= blocks.neededTo)
                blocks.release(index);
        }
        if (blocks.knownFrom < 0)
            blocks.knownFrom = blocks.knownTo = blocks.neededFrom;
        while (blocks.at(blocks.knownFrom - 1)?.known)
            --blocks.knownFrom;
        while (blocks.at(blocks.knownTo)?.known)
            ++blocks.knownTo;
        for (let step = 0; waiting.length < 6 && step < 12; ++step) {
            const index = step % 2 === 0 ? blocks.knownFrom - 1 - step / 2 : blocks.knownTo + (step - 1) / 2;
            const place = blocks.at(index);
            if (!place || place.known || waiting.includes(index))
                continue;
            if (place.need === BlockPlace.None)
                place.need = BlockPlace.Soon;
            waiting.push(index);
        }
        blocks.visited = waiting;
        measuring.running = waiting.length > 0 && !blocks.ending;
    }

    function noteHeight(place: BlockPlace, from: real, guessed: bool) {
        if (!blocks.placed || from === 0 || (place.y === 0 && place.index > 0))
            return; // it is new
        const top = blocks.seenFrom();
        if (place.y < top && (guessed || place.y + from <= top))
            blocks.shift += place.height - from;
    }

    // The view counts from the first of its rows that are there, so that moving this one moves all of them; other than
    // setting contentY, that leaves alone what scrolls just now.
    function keepPlace() {
        const grown = blocks.row.height - blocks.rowHeight;
        blocks.rowHeight = blocks.row.height;
        if (!blocks.placed)
            return;
        const first = blocks.view.itemAtIndex(blocks.rowIndex - 1) === null;
        const above = blocks.row.y + blocks.rowHeight - (first ? 0 : grown) < blocks.view.contentY;
        // The view itself does so for its first row.
        const by = !above ? blocks.shift : first ? 0 : grown;
        blocks.shift = 0;
        if (by === 0)
            return;
        let index = blocks.rowIndex;
        while (blocks.view.itemAtIndex(index - 1))
            --index;
        blocks.view.itemAtIndex(index).y -= by;
    }

    // Of y in here as a number of blocks, and back. It means the same in another width, and before all have their heights.
    function placeOf(y: real): real {
        const index = Math.min(blocks.firstBelow(y), repeater.count - 1);
        const place = blocks.at(index);
        return place ? index + Math.max(0, Math.min(1, (y - place.y) / place.height)) : 0;
    }
    function yOf(number: real): real {
        const index = Math.min(Math.floor(number), repeater.count - 1);
        const place = blocks.at(index);
        return place ? place.y + (number - index) * place.height : 0;
    }

    onPositioningComplete: {
        if (blocks.placed)
            blocks.choose();
        else
            Qt.callLater(blocks.choose); // the view has no place for the row yet
        if (!measuring.running)
            blocks.measure();
    }
    onModelChanged: blocks.knownFrom = -1
    onWidthChanged: blocks.knownFrom = -1

    Repeater {
        id: repeater

        model: blocks.model

        BlockPlace {
            id: place

            blocks: blocks.model
            width: blocks.width
            ending: blocks.ending
            found: blocks.found === index ? blocks.foundOccurrence : -1
            onResized: (from, guessed) => blocks.noteHeight(place, from, guessed)
            onFoundAt: (item, at) => blocks.foundAt(item, at)
            onLinkChosen: address => blocks.linkChosen(address)
        }
    }

    Timer {
        id: measuring

        interval: 30
        repeat: true
        onTriggered: blocks.measure()
    }

    Connections {
        function onContentYChanged() {
            if (Math.abs(blocks.seenFrom() - blocks.chosenTop) > 100)
                blocks.choose();
        }
        function onHeightChanged() {
            blocks.choose();
        }

        target: blocks.view
        enabled: blocks.placed
    }
    Connections {
        function onYChanged() {
            Qt.callLater(blocks.choose);
        }
        function onHeightChanged() {
            blocks.keepPlace();
        }

        target: blocks.row
    }
}
