// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is set for the conversation that is shown, at the right of the chat.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

FocusScope {
    id: panel

    readonly property ConversationSettings settings: Chat.settings

    signal leave

    function takeFocus() {
        prompt.cursorPosition = prompt.length;
        prompt.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitWidth: Theme.room(320)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings of this chat")

    Keys.onEscapePressed: panel.leave()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    Rectangle {
        anchors.fill: parent
        color: Theme.raised

        TapHandler {} // a tap beside the fields is none on what lies below
    }
    Rectangle {
        width: 1 / Screen.devicePixelRatio
        height: parent.height
        color: Theme.hairline
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.bar
            Layout.leftMargin: 16
            Layout.rightMargin: Theme.gap
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: qsTr("Settings of this chat")
                elide: Text.ElideRight
                font.pixelSize: Theme.bodySize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            IconButton {
                name: qsTr("Close")
                symbol: "x"
                keys: "Esc"
                onClicked: panel.leave()
            }
        }

        FormView {
            id: scroller

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: content.implicitHeight + 2 * Theme.padding

            ColumnLayout {
                id: content

                x: 16
                width: scroller.width - 32
                spacing: 0

                PresetBar {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.margin
                }
                SectionHeading {
                    text: qsTr("System prompt")
                }
                ScrollView {
                    Layout.fillWidth: true
                    Layout.topMargin: 6
                    Layout.preferredHeight: Math.max(104, Math.min(prompt.implicitHeight, 260))
                    ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

                    background: Rectangle {
                        radius: Theme.radius
                        color: Theme.surface
                        border.width: prompt.activeFocus ? 2 : 1
                        border.color: prompt.activeFocus ? Theme.accent : Theme.hairline
                    }

                    TextArea {
                        id: prompt

                        padding: Theme.padding
                        wrapMode: TextArea.Wrap
                        textFormat: TextEdit.PlainText
                        font.pixelSize: Theme.smallSize
                        color: Theme.text
                        selectionColor: Theme.selection
                        selectedTextColor: Theme.text
                        placeholderText: panel.settings.broughtPrompt || qsTr("Who the model is to be, what it is to know")
                        placeholderTextColor: Theme.muted
                        background: null
                        onTextChanged: panel.settings.systemPrompt = prompt.text
                        Component.onCompleted: prompt.text = panel.settings.systemPrompt

                        Accessible.name: qsTr("The system prompt of this chat")
                        Accessible.multiLine: true
                        Accessible.description: prompt.placeholderText

                        Keys.onTabPressed: prompt.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                        Keys.onBacktabPressed: prompt.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    }
                }

                SectionHeading {
                    Layout.topMargin: Theme.margin
                    Layout.bottomMargin: 6
                    text: qsTr("Context length")
                }
                ChatContext {
                    Layout.fillWidth: true
                }
                ReopenCard {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gap
                    visible: Chat.reopenNeeded
                }

                SectionHeading {
                    Layout.topMargin: Theme.margin
                    Layout.bottomMargin: 6
                    text: qsTr("Sampling")
                }
                Repeater {
                    model: panel.settings

                    SamplingLine {
                        Layout.fillWidth: true
                        Layout.bottomMargin: 6
                    }
                }
                Label {
                    Layout.fillWidth: true
                    Layout.topMargin: 4
                    text: panel.settings.source
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.smallSize
                    color: Theme.muted
                }
                TextButton {
                    Layout.topMargin: Theme.padding
                    text: qsTr("Reset to the model's values")
                    font.pixelSize: Theme.smallSize
                    enabled: panel.settings.valuesSet
                    onClicked: panel.settings.resetAll()
                }
            }
        }
    }

    Connections {
        function onSystemPromptChanged() {
            if (prompt.text !== panel.settings.systemPrompt)
                prompt.text = panel.settings.systemPrompt;
        }

        target: panel.settings
    }
}
