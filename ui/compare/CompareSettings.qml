// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What all columns of a comparison are told before the questions.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Popup {
    id: popup

    padding: Theme.padding
    width: 360
    focus: true
    onAboutToShow: prompt.text = Compare.systemPrompt
    onOpened: prompt.forceActiveFocus(Qt.OtherFocusReason)

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    contentItem: ColumnLayout {
        spacing: Theme.gap

        SectionHeading {
            text: qsTr("System prompt of all columns")
        }
        ScrollView {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.room(140)
            ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

            TextArea {
                id: prompt

                padding: Theme.padding
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                font.pixelSize: Theme.controlSize
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                placeholderText: qsTr("Who the models are to be, what they are to know")
                placeholderTextColor: Theme.muted
                onTextChanged: {
                    if (popup.visible)
                        Compare.systemPrompt = prompt.text;
                }

                Accessible.name: qsTr("What all columns are told")
                Accessible.multiLine: true

                Keys.onTabPressed: prompt.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: prompt.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.surface
                    border.width: prompt.activeFocus ? 2 : 1
                    border.color: prompt.activeFocus ? Theme.accent : Theme.hairline
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: Compare.begun
            text: qsTr("It counts from the next answer on.")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
}
