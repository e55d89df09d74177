// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Lines of a form that scroll when they are more than fit: what gets the keyboard's focus comes into sight.
import QtQuick
import QtQuick.Controls.Basic
import Alcove

Flickable {
    id: view

    readonly property Item focused: view.Window.activeFocusItem

    function holds(item: Item): bool {
        for (let above = item; above; above = above.parent) {
            if (above === view.contentItem)
                return true;
        }
        return false;
    }

    function reveal(item: Item) {
        const top = item.mapToItem(view.contentItem, 0, 0).y;
        const lowest = top - Theme.gap; // where its upper edge is still seen
        const highest = top + item.height + Theme.gap - view.height;
        view.contentY = Math.max(0, Math.min(lowest, Math.max(view.contentY, highest)));
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    onFocusedChanged: {
        if (view.holds(view.focused))
            view.reveal(view.focused);
    }

    ScrollBar.vertical: ScrollBar {}
}
