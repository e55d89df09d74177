// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// An icon that is only looked at.
import QtQuick
import QtQuick.Controls.impl

IconImage {
    required property string symbol
    property color tint: Theme.text
    property int size: 16 // beside text of the usual size

    source: Theme.icon(symbol)
    color: tint
    sourceSize: Qt.size(Theme.room(size), Theme.room(size))

    Accessible.ignored: true
}
