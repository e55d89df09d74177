// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Selects across the blocks of an answer while the mouse is held down. Inside of the block where that began its own
// text does so.
import QtQuick
import Alcove.Core
import Alcove

Item {
    id: drag

    required property MessageBlocks blocks
    property real beyond: 0 // pixels that the mouse is above (less than 0) or below the view

    signal scrolled

    function selectionOf(row: int): BlockSelection {
        return drag.blocks.at(row)?.block?.selection ?? null;
    }

    function begin() {
        const scene = pointer.point.scenePosition;
        const row = drag.blocks.firstBelow(drag.blocks.mapFromItem(null, scene).y);
        const selection = drag.selectionOf(row);
        const words = selection?.words ?? null;
        if (words === null || !words.visible || !words.contains(words.mapFromItem(null, scene)))
            return;
        const position = selection.positionAt(scene, true);
        MessageSelection.dragging = true;
        if ((pointer.point.modifiers & Qt.ShiftModifier) && MessageSelection.isIn(drag.blocks.model))
            MessageSelection.extend(row, position);
        else
            MessageSelection.select(drag.blocks.model, row, position, position);
    }

    // To what is below the mouse now, or nearest to it.
    function extend() {
        if (!pointer.active || !MessageSelection.dragging)
            return;
        const view = drag.blocks.view;
        const at = view.mapFromItem(null, pointer.point.scenePosition);
        drag.beyond = at.y < 0 ? at.y : Math.max(0, at.y - view.height);
        const scene = view.mapToItem(null, at.x, Math.max(0, Math.min(view.height - 1, at.y)));
        const row = Math.min(drag.blocks.firstBelow(drag.blocks.mapFromItem(null, scene).y), drag.blocks.count - 1);
        if (row !== MessageSelection.anchorRow || MessageSelection.isInSeveral())
            MessageSelection.extend(row, drag.selectionOf(row)?.positionAt(scene, row > MessageSelection.anchorRow) ?? 0);
    }

    // The faster the further the mouse is away, and no further than the answer goes.
    function scroll(seconds: real) {
        const view = drag.blocks.view;
        const top = drag.blocks.mapToItem(view, 0, 0).y;
        const rest = drag.beyond < 0 ? -top : top + drag.blocks.height - view.height;
        const step = Math.min(rest, (Math.abs(drag.beyond) * 8 + 120) * Math.min(seconds, 0.05));
        if (step <= 0)
            return;
        view.contentY += Math.sign(drag.beyond) * step;
        drag.scrolled();
    }

    parent: drag.blocks.parent
    anchors.fill: drag.blocks
    z: 1 // it is asked before texts, which take the mouse for themselves

    PointHandler {
        id: pointer

        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onActiveChanged: {
            drag.beyond = 0;
            if (pointer.active)
                drag.begin();
            else
                MessageSelection.dragging = false;
        }
        onPointChanged: drag.extend()
    }
    FrameAnimation {
        running: pointer.active && MessageSelection.dragging && drag.beyond !== 0
        onTriggered: drag.scroll(frameTime)
    }
    Connections {
        function onContentYChanged() {
            drag.extend();
        }

        target: drag.blocks.view
        enabled: pointer.active
    }
}
