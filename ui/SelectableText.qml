// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Text to read, select and copy.
import QtQuick
import Alcove.Core

TextEdit {
    id: words

    property bool hasFormulas: false // its rich text has some
    property var selection: null // a BlockSelection, where it is a part of an answer
    readonly property bool held: words.activeFocus
    property int found: -1 // the occurrence of Chat.find's words that is marked; -1: none

    signal foundAt(item: Item, place: rect)

    function mark() {
        const place = words.found < 0 ? [] : Chat.find.placeIn(words.getText(0, words.length), words.found);
        if (place.length === 0) {
            words.deselect();
            return;
        }
        words.select(place[0], place[1]);
        words.foundAt(words, words.positionToRectangle(place[0]));
    }

    function draw() {
        if (words.hasFormulas)
            Formulas.draw(words.textDocument);
    }

    function filled(html: string): string {
        return words.hasFormulas ? Formulas.fill(html, words.font.pixelSize, words.color, Screen.devicePixelRatio, Formulas.revision) : html;
    }

    readOnly: true
    selectByMouse: true
    activeFocusOnPress: true
    // It is seen while the keyboard is elsewhere: in the bar that finds, in another block of the answer.
    persistentSelection: words.found >= 0 || words.selection !== null
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.pixelSize: Theme.bodySize
    Keys.forwardTo: words.selection ? [words.selection] : []
    // Once it is laid out; what is made over several frames may know what is found before it has its words.
    onFoundChanged: Qt.callLater(words.mark)
    onTextChanged: {
        words.draw();
        if (words.found >= 0)
            Qt.callLater(words.mark);
    }
    Component.onCompleted: {
        words.draw();
        if (words.selection)
            words.selection.words = words;
        if (words.found >= 0)
            Qt.callLater(words.mark);
    }

    Accessible.role: Accessible.StaticText
}
