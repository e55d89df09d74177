// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A line of one device pixel.
import QtQuick

Rectangle {
    implicitHeight: 1 / Screen.devicePixelRatio
    color: Theme.hairline
}
