// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Keys as they are printed on the keyboards of the window's language: Ctrl is Strg in German.
pragma Singleton

import QtQuick

QtObject {
    id: names

    readonly property var printed: ({
            "Ctrl": qsTr("Ctrl"),
            "Shift": qsTr("Shift"),
            "Enter": qsTr("Enter"),
            "Esc": qsTr("Esc"),
            "Del": qsTr("Del"),
            "Left": qsTr("Left", "key"),
            "Right": qsTr("Right", "key")
        })

    // "Ctrl+Shift+N" as a person reads it.
    function shown(keys: string): string {
        return keys.split("+").map(key => names.printed[key] ?? key).join("+");
    }
}
