// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A menu in the window's colours, as wide as its longest line.
import QtQuick
import QtQuick.Controls.Basic

Menu {
    id: menu

    function widest(): real {
        let width = 0;
        for (let i = 0; i < menu.count; ++i)
            width = Math.max(width, menu.itemAt(i).implicitWidth);
        return width;
    }

    // As menus are elsewhere: a press beside it closes it and does nothing else, and Tab stays in it.
    modal: true
    dim: false
    padding: 4
    implicitWidth: Math.max(implicitBackgroundWidth, menu.widest() + 2 * menu.padding)

    delegate: Choice {}
    background: Rectangle {
        implicitWidth: 200
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
}
