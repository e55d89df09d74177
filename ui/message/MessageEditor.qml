// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A message that is put in other words. A question is asked at Enter; an answer, which has lines of its own, is kept at
// Ctrl+Enter. Escape leaves either as it was.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

Rectangle {
    id: editor

    property alias text: area.text
    property bool mine: true // it is a question
    property bool wordless: false // the question may do without words: it has files

    signal accepted
    signal cancelled

    function takeFocus() {
        area.forceActiveFocus();
        area.cursorPosition = area.length;
    }

    implicitHeight: area.implicitHeight + buttons.height + Theme.padding
    radius: Theme.bubble
    color: Theme.surface
    border.width: 1
    border.color: area.activeFocus ? Theme.mix(Theme.surface, Theme.text, 0.45) : Theme.mix(Theme.surface, Theme.text, 0.2)

    TextArea {
        id: area

        width: parent.width
        leftPadding: 16
        rightPadding: 16
        topPadding: 12
        bottomPadding: Theme.gap
        wrapMode: TextArea.Wrap
        textFormat: TextEdit.PlainText
        font.pixelSize: Theme.bodySize
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        background: null

        Accessible.name: editor.mine ? qsTr("The question in other words") : qsTr("The answer in other words")
        Accessible.multiLine: true
        Accessible.description: editor.mine ? qsTr("Enter asks it, Escape leaves it as it was") : qsTr("Ctrl+Enter keeps it, Escape leaves it as it was")

        Keys.onPressed: event => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            if (enter && (editor.mine ? !(event.modifiers & Qt.ShiftModifier) : event.modifiers & Qt.ControlModifier)) {
                editor.accepted();
                event.accepted = true;
            }
        }
        // Escape would stop an answer otherwise.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: editor.cancelled()
        Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }

    RowLayout {
        id: buttons

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        spacing: Theme.gap

        TextButton {
            text: qsTr("Cancel")
            onClicked: editor.cancelled()
        }
        TextButton {
            text: editor.mine ? qsTr("Ask") : qsTr("Save")
            prominent: true
            enabled: (area.text.trim() !== "" || editor.wordless) && (!editor.mine || Chat.modelState === "ready")
            onClicked: editor.accepted()
        }
    }
}
