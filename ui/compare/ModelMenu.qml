// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which model is to answer too: one of those that are known, or a file.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    property var offers: []

    signal chosen(file: url)

    width: 340
    onAboutToShow: menu.offers = Models.recent

    Instantiator {
        model: menu.offers

        Choice {
            required property var modelData

            text: modelData.name
            note: modelData.open ? qsTr("Open") : modelData.details
            onTriggered: menu.chosen(modelData.url)
        }

        onObjectAdded: (index, object) => menu.insertItem(index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
    Choice {
        text: qsTr("Choose a file…")
        symbol: "folder-open"
        onTriggered: dialog.open()
    }

    FileDialog {
        id: dialog

        title: qsTr("A model to compare")
        nameFilters: [qsTr("GGUF models (*.gguf)"), qsTr("All files (*)")]
        onAccepted: menu.chosen(dialog.selectedFile)
    }
}
