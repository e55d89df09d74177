// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Above the composer of a chat that nobody can answer yet.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: bar

    signal modelsAsked

    implicitHeight: content.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised

    ColumnLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.padding

        LoadProgress {
            Layout.fillWidth: true
            visible: Chat.modelState === "loading"
        }
        RowLayout {
            visible: Chat.modelState !== "loading"
            spacing: Theme.padding

            Label {
                Layout.fillWidth: true
                text: qsTr("No model is open, so nobody can answer.")
                wrapMode: Text.Wrap
            }
            TextButton {
                prominent: true
                text: qsTr("Choose a model…")
                onClicked: bar.modelsAsked()
            }
        }
    }
}
