// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a chat shows before its first word: how to begin.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Flickable {
    id: empty

    property bool starterOpen: false
    // What the starter model is made for; else beginnings that even the smallest model of stories goes on with. These
    // models know English only.
    readonly property list<string> suggestions: empty.starterOpen ? ["Who are you?", "Tell me a story about a fox.", "How do I open a larger model?", "What can Alcove do?"] : ["Once upon a time", "Tom and his dog went to the park", "One day, a small bird", "The big red ball"]

    signal modelsAsked
    signal suggestionChosen(text: string)

    contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.margin)
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    ScrollBar.vertical: ScrollBar {}

    ColumnLayout {
        id: column

        anchors.centerIn: parent
        width: Math.min(empty.width - 2 * Theme.margin, 560)
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: "Alcove"
            font.pixelSize: Theme.displaySize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.margin
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.muted
            text: Chat.modelState === "none" || Chat.modelState === "failed" ? qsTr("Chat with a language model that runs on this computer.\nChoose one to begin, or drop its GGUF file here.") : qsTr("Chat with a language model that runs on this computer.\nNothing you write leaves it.")
        }

        TextButton {
            Layout.alignment: Qt.AlignHCenter
            visible: Chat.modelState === "none" || Chat.modelState === "failed"
            prominent: true
            text: qsTr("Choose a model…")
            icon.source: Theme.icon("box")
            ToolTip.visible: hovered
            ToolTip.delay: 600
            ToolTip.text: KeyNames.shown("Ctrl+Shift+O")
            onClicked: empty.modelsAsked()
        }

        LoadProgress {
            Layout.fillWidth: true
            visible: Chat.modelState === "loading"
        }

        GridLayout {
            Layout.fillWidth: true
            visible: Chat.modelState === "ready"
            columns: empty.width < 560 ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true

            Repeater {
                model: Chat.modelState === "ready" ? empty.suggestions : []

                Button {
                    id: suggestion

                    required property string modelData

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    padding: Theme.padding
                    focusPolicy: Qt.TabFocus
                    text: suggestion.modelData
                    onClicked: empty.suggestionChosen(suggestion.modelData)
                    Accessible.name: suggestion.text
                    Keys.onReturnPressed: suggestion.click()

                    contentItem: Label {
                        text: suggestion.text
                        wrapMode: Text.Wrap
                        verticalAlignment: Text.AlignVCenter
                        font.pixelSize: Theme.controlSize
                    }
                    background: Rectangle {
                        radius: Theme.bubble
                        color: suggestion.down ? Theme.pressed : suggestion.hovered ? Theme.hover : "transparent"
                        border.width: suggestion.visualFocus ? 2 : 1
                        border.color: suggestion.visualFocus ? Theme.accent : Theme.hairline
                    }
                }
            }
        }

        TextButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.gap
            visible: empty.starterOpen
            text: qsTr("Open a larger model…")
            icon.source: Theme.icon("box")
            ToolTip.visible: hovered
            ToolTip.delay: 600
            ToolTip.text: KeyNames.shown("Ctrl+Shift+O")
            onClicked: empty.modelsAsked()
        }
    }
}
