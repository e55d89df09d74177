// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A prompt's name and text, to be written. Escape leaves it as it was.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

Rectangle {
    id: editor

    property double promptId: 0 // 0: a new one
    property alias name: nameField.text
    property alias text: area.text
    readonly property string problem: Prompts.problemWith(editor.promptId, nameField.text, area.text)
    property bool tried: false // to save it: only then what is missing is a mistake

    signal saved(id: double)
    signal cancelled

    function takeFocus() {
        nameField.forceActiveFocus(Qt.OtherFocusReason);
        nameField.selectAll();
    }

    function save() {
        editor.tried = true;
        const id = Prompts.save(editor.promptId, nameField.text, area.text);
        if (id > 0)
            editor.saved(id);
    }

    implicitHeight: lines.implicitHeight + 2 * Theme.padding
    radius: Theme.bubble
    color: Theme.raised

    Keys.onEscapePressed: editor.cancelled()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    ColumnLayout {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        spacing: Theme.gap

        LineField {
            id: nameField

            Layout.fillWidth: true
            faulty: editor.tried && editor.problem !== ""
            placeholderText: qsTr("Name")
            onAccepted: area.forceActiveFocus(Qt.TabFocusReason)

            Accessible.name: qsTr("Name of the prompt")
            Accessible.description: qsTr("It is typed after a / to ask the prompt")
        }
        ScrollView {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(Theme.room(110), Math.min(Theme.room(320), area.implicitHeight))

            TextArea {
                id: area

                padding: Theme.gap
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                font.pixelSize: Theme.bodySize
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                placeholderText: qsTr("Summarise this in {{language}}: {{text}}")
                placeholderTextColor: Theme.muted

                Accessible.name: qsTr("Text of the prompt")
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
            text: qsTr("What stands in {{double braces}} is a place to fill in: Tab goes from one to the next.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            FieldProblem {
                text: editor.tried ? editor.problem : ""
            }
            Item {
                Layout.fillWidth: true
                visible: !editor.tried || editor.problem === ""
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
    }
}
