// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A font of those on this computer; each stands in its own letters.
import QtQuick
import Alcove

ChoiceBox {
    id: box

    property var families: []

    options: [
        {
            "name": "",
            "title": qsTr("As the system")
        },
        ...box.families.map(family => ({
                    "name": family,
                    "title": family
                }))]
}
