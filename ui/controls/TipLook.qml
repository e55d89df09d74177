// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the tips over controls look: they share one for the whole window.
import QtQuick
import QtQuick.Controls.Basic
import Alcove

Item {
    id: look

    readonly property Item back: look.ToolTip.toolTip.background // the style's, which can't be put in its place later

    ToolTip.toolTip.padding: Theme.gap
    ToolTip.toolTip.font.pixelSize: Theme.smallSize

    Binding {
        target: look.back
        property: "radius"
        value: Theme.radius - 2
    }
    Binding {
        target: look.back
        property: "border.color"
        value: Theme.hairline
    }
}
