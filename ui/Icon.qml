// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// An icon that is only looked at.
import QtQuick
import QtQuick.Controls.impl

IconImage {
    required property string symbol
    property color tint: Theme.text

    source: Theme.icon(symbol)
    color: tint
    sourceSize: Qt.size(16, 16)

    Accessible.ignored: true
}
