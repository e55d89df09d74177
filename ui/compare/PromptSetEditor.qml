// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A set's name and its prompts, one a line, to be written. Escape leaves it as it was.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

FocusScope {
    id: editor

    required property PromptSets sets
    property double setId: 0 // 0: a new one
    property alias name: nameField.text
    property alias text: area.text
    property bool tried: false // to save it: only then what is missing is a mistake
    readonly property string problem: editor.tried ? editor.sets.problemWith(editor.setId, nameField.text, area.text) : ""

    signal saved
    signal cancelled

    function takeFocus() {
        nameField.forceActiveFocus(Qt.OtherFocusReason);
    }

    function save() {
        editor.tried = true;
        if (editor.sets.save(editor.setId, nameField.text, area.text) > 0)
            editor.saved();
    }

    Keys.onEscapePressed: editor.cancelled()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        LineField {
            id: nameField

            Layout.fillWidth: true
            faulty: editor.problem !== "" && nameField.text.trim() === ""
            placeholderText: qsTr("Name")
            onAccepted: area.forceActiveFocus(Qt.TabFocusReason)
            Accessible.name: qsTr("Name of the set")
        }
        ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.room(90)
            Layout.maximumHeight: 460

            TextArea {
                id: area

                padding: Theme.padding
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                font.pixelSize: Theme.bodySize
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                placeholderText: qsTr("Why is the sky blue?\nName three rivers of France.")
                placeholderTextColor: Theme.muted

                Accessible.name: qsTr("Prompts, one a line")
                Accessible.multiLine: true

                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                    if (!enter || !(event.modifiers & Qt.ControlModifier))
                        return;
                    editor.save();
                    event.accepted = true;
                }
                Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nameField.forceActiveFocus(Qt.BacktabFocusReason)

                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.surface
                    border.width: area.activeFocus ? 2 : 1
                    border.color: area.activeFocus ? Theme.accent : Theme.hairline
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("One prompt a line. A line may also be JSON: {\"prompt\": \"…\", \"system\": \"…\", \"tag\": \"…\"}")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            FieldProblem {
                text: editor.problem
            }
            Item {
                Layout.fillWidth: true
                visible: editor.problem === ""
            }
            TextButton {
                text: qsTr("Cancel")
                onClicked: editor.cancelled()
            }
            TextButton {
                text: qsTr("Save")
                prominent: true
                onClicked: editor.save()
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
