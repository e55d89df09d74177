// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How links and code look inside of rich text.
pragma Singleton

import QtQuick
import Alcove

QtObject {
    readonly property string inline: "a{color:" + Theme.accent + ";text-decoration:none}code{font-family:" + Theme.codeFont + ";font-size:" + Theme.codeSize + "px;background-color:" + Theme.mix(Theme.surface, Theme.text, 0.07) + "}"
}
