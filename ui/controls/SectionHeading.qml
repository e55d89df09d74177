// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the lines below it are about.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

Label {
    Layout.fillWidth: true
    elide: Text.ElideRight
    font.pixelSize: Theme.smallSize
    font.weight: Font.DemiBold
    color: Theme.muted
    Accessible.role: Accessible.Heading
}
