// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Ties the text of one block to what is selected of its answer: the text shows its part of that, and where it is told
// by mouse or keyboard to select something, that is what is selected.
import QtQuick
import Alcove.Core
import Alcove

Item {
    id: selection

    required property MessageBlocksModel blocks
    required property int row
    property SelectableText words: null // which says so itself
    property bool stale: false // the text is another, so that what was selected in it is not any more

    // Positions count formulas as they were written, see MessageSelection; and as they are shown.
    function written(position: int): int {
        return selection.words.hasFormulas ? Formulas.written(selection.words.textDocument, position) : position;
    }
    function shown(position: int): int {
        const at = selection.words.hasFormulas ? Formulas.shown(selection.words.textDocument, position) : position;
        return Math.min(at, selection.words.length);
    }

    function anchor(): int {
        const words = selection.words;
        return words.cursorPosition === words.selectionStart ? words.selectionEnd : words.selectionStart;
    }

    // The place that is nearest to a point of the scene. A formula that is drawn is selected as a whole.
    function positionAt(scene: point, forwards: bool): int {
        const words = selection.words;
        if (!words?.visible)
            return forwards && words ? selection.written(words.length) : 0;
        const at = words.mapFromItem(null, scene);
        return at.y < 0 ? 0 : selection.written(at.y > words.height ? words.length : words.positionAt(at.x, at.y));
    }

    function show() {
        const words = selection.words;
        if (!words || words.found >= 0)
            return;
        const anchor = selection.shown(MessageSelection.anchorIn(selection.blocks, selection.row));
        const cursor = selection.shown(MessageSelection.cursorIn(selection.blocks, selection.row));
        if (anchor < 0)
            words.deselect();
        else if (anchor !== selection.anchor() || cursor !== words.cursorPosition) {
            words.select(anchor, cursor);
            if (MessageSelection.isInSeveral() && (anchor !== selection.anchor() || cursor !== words.cursorPosition))
                selection.adopt();
        }
    }

    // The text has selected more than it was told to: a table as a whole.
    function adopt() {
        if (MessageSelection.anchorRow === selection.row)
            MessageSelection.moveAnchor(selection.written(selection.anchor()));
        else if (MessageSelection.cursorRow === selection.row)
            MessageSelection.extend(selection.row, selection.written(selection.words.cursorPosition));
    }

    // By Shift and an arrow, block by block.
    function grow(event: KeyEvent): bool {
        if (event.modifiers !== Qt.ShiftModifier || !(event.key === Qt.Key_Up || event.key === Qt.Key_Down))
            return false;
        const cursor = selection.written(selection.words.cursorPosition);
        if (!MessageSelection.isIn(selection.blocks))
            MessageSelection.select(selection.blocks, selection.row, cursor, cursor);
        MessageSelection.extendByBlock(event.key === Qt.Key_Down);
        return true;
    }

    function follow() {
        const anchor = selection.written(selection.anchor());
        if (!MessageSelection.dragging || !MessageSelection.isInSeveral()) {
            MessageSelection.select(selection.blocks, selection.row, anchor, selection.written(selection.words.cursorPosition));
            return;
        }
        // Words that are selected as a whole move the place where it began.
        if (MessageSelection.anchorRow === selection.row)
            MessageSelection.moveAnchor(anchor);
        selection.show();
    }

    function showsIt(): bool {
        const words = selection.words;
        const anchor = selection.shown(MessageSelection.anchorIn(selection.blocks, selection.row));
        const cursor = selection.shown(MessageSelection.cursorIn(selection.blocks, selection.row));
        return anchor < 0 ? words.selectionStart === words.selectionEnd : anchor === selection.anchor() && cursor === words.cursorPosition;
    }

    function settle() {
        const words = selection.words;
        if (!words)
            return;
        if (selection.stale || !words.activeFocus || words.found >= 0)
            selection.show();
        else if (!selection.showsIt())
            selection.follow();
        selection.stale = false;
    }

    // They go before it does when a conversation is left, and then nothing of it can be called any more.
    onWordsChanged: if (selection.words)
        selection.show()

    Keys.onPressed: event => {
        selection.settle();
        if (event.matches(StandardKey.SelectAll))
            MessageSelection.selectAll(selection.blocks);
        else if (event.matches(StandardKey.Copy) && MessageSelection.exists)
            Chat.copyText(MessageSelection.copied());
        else if (!selection.grow(event))
            return;
        event.accepted = true;
    }

    Connections {
        function onChanged() {
            selection.show();
        }

        target: MessageSelection
    }
    Connections {
        function onTextChanged() {
            selection.stale = selection.stale || !selection.showsIt(); // it may be a picture alone that has come
            Qt.callLater(selection.settle);
        }
        function onSelectionStartChanged() {
            Qt.callLater(selection.settle);
        }
        function onSelectionEndChanged() {
            Qt.callLater(selection.settle);
        }
        function onFoundChanged() {
            Qt.callLater(selection.settle);
        }

        target: selection.words
    }
}
