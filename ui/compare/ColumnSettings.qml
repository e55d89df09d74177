// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What one column does otherwise than the others, and than its model's makers recommend.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Popup {
    id: popup

    required property ComparisonColumn column
    required property int index

    padding: 0
    margins: Theme.gap
    width: Theme.room(320)
    height: Math.min(form.contentHeight, (popup.parent?.Window.height ?? 600) - 2 * popup.margins)
    modal: true // Tab stays in it
    dim: false
    focus: true
    onAboutToShow: {
        prompt.text = popup.column.systemPrompt;
        Chat.devices.look();
    }
    onOpened: form.takeFocus()

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    contentItem: FormView {
        id: form

        function takeFocus() {
            form.contentY = 0;
            prompt.cursorPosition = prompt.length;
            prompt.forceActiveFocus(Qt.OtherFocusReason);
        }

        contentHeight: content.implicitHeight + 2 * Theme.padding

        ColumnLayout {
            id: content

            x: 16
            y: Theme.padding
            width: form.width - 32
            spacing: 6

            SectionHeading {
                text: qsTr("System prompt of this column")
            }
            ScrollView {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(60, Math.min(prompt.implicitHeight, 140))
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
                    placeholderText: Compare.systemPrompt || qsTr("As all columns")
                    placeholderTextColor: Theme.muted
                    background: null
                    onTextChanged: {
                        if (popup.visible)
                            popup.column.systemPrompt = prompt.text;
                    }

                    Accessible.name: qsTr("What this column alone is told")
                    Accessible.multiLine: true
                    Accessible.description: prompt.placeholderText

                    Keys.onTabPressed: prompt.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: prompt.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                }
            }
            Line {
                visible: popup.column.thinkingChoices.length > 1
                title: qsTr("Thinking")
                options: popup.column.thinkingChoices
                current: popup.column.thinkingChoice
                onChosen: name => popup.column.thinkingChoice = name
            }
            Line {
                title: qsTr("Device")
                options: [
                    {
                        "name": "",
                        "title": qsTr("As in the settings")
                    }
                ].concat(Chat.devices.choices)
                current: popup.column.device
                onChosen: name => Compare.setDevice(popup.index, name)
            }
            SectionHeading {
                Layout.topMargin: Theme.gap
                text: qsTr("Sampling")
            }
            Repeater {
                model: popup.column.values

                SamplingLine {
                    Layout.fillWidth: true
                }
            }
            Label {
                Layout.fillWidth: true
                text: popup.column.values.source
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
            TextButton {
                text: qsTr("Reset to the model's values")
                font.pixelSize: Theme.smallSize
                enabled: popup.column.values.valuesSet
                onClicked: popup.column.values.resetAll()
            }
        }
    }

    component Line: RowLayout {
        id: line

        required property string title
        property alias options: box.options
        property alias current: box.current

        signal chosen(name: string)

        Layout.fillWidth: true
        spacing: Theme.padding

        Label {
            Layout.fillWidth: true
            text: line.title
            font.pixelSize: Theme.controlSize
            Accessible.ignored: true // the box is called so
        }
        ChoiceBox {
            id: box

            Layout.preferredWidth: Theme.room(170)
            name: line.title
            onChosen: name => line.chosen(name)
        }
    }
}
