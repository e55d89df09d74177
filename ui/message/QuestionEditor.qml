// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A question that is put in other words: Enter asks it, Escape leaves it as it was.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

Rectangle {
    id: editor

    property alias text: area.text
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

        Accessible.name: qsTr("The question in other words")
        Accessible.multiLine: true
        Accessible.description: qsTr("Enter asks it, Escape leaves it as it was")

        Keys.onPressed: event => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            if (enter && !(event.modifiers & Qt.ShiftModifier)) {
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
            text: qsTr("Ask")
            prominent: true
            enabled: (area.text.trim() !== "" || editor.wordless) && Chat.modelState === "ready"
            onClicked: editor.accepted()
        }
    }
}
