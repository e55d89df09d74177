// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Below the first answer of the model that Alcove comes with: whose answer it is, and the way to a better one.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

RowLayout {
    id: note

    signal modelsAsked

    spacing: Theme.padding

    Label {
        id: words

        Layout.fillWidth: true
        text: qsTr("Alcove's starter model is small, and often wrong.")
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.controlSize
        Accessible.role: Accessible.StaticText
        Accessible.name: words.text
    }
    TextButton {
        text: qsTr("Open a larger model…")
        icon.source: Theme.icon("box")
        onClicked: note.modelsAsked()
    }
}
