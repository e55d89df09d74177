// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How many tokens the models that are opened from now on keep in view: the setting of the whole program.
import QtQuick
import Alcove
import Alcove.Core

ChoiceBox {
    readonly property list<int> lengths: [2048, 4096, 8192, 16384, 32768, 65536, 131072]
    // What somebody has set by hand has its line too.
    readonly property var offered: AppSettings.contextLength > 0 && !lengths.includes(AppSettings.contextLength) ? [...lengths, AppSettings.contextLength].sort((a, b) => a - b) : lengths

    name: qsTr("Context length")
    options: [
        {
            "name": "0",
            "title": qsTr("The model's, at most %1").arg((16384).toLocaleString(Qt.locale(), "f", 0))
        },
        ...offered.map(length => ({
                    "name": String(length),
                    "title": qsTr("%1 tokens").arg(length.toLocaleString(Qt.locale(), "f", 0))
                }))]
    current: String(AppSettings.contextLength)
    onChosen: name => AppSettings.contextLength = Number(name)
}
