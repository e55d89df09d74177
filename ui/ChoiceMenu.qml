// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A menu in the window's colours.
import QtQuick
import QtQuick.Controls.Basic

Menu {
    padding: 4

    delegate: Choice {}
    background: Rectangle {
        implicitWidth: 200
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
}
