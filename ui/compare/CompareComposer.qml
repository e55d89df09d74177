// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where the question to all columns is written.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

FocusScope {
    id: composer

    property real tallest: 300
    readonly property bool sendable: Compare.canAsk && !Compare.attachments.reading && (area.text.trim() !== "" || Compare.attachments.count > 0)

    signal fileChosen(file: var)

    function send() {
        if (!composer.sendable)
            return;
        const question = area.text.trim();
        area.clear();
        Compare.send(question);
    }

    implicitHeight: Math.max(Theme.room(52), Math.min(composer.tallest, area.contentHeight + area.topPadding + area.bottomPadding) + 2) + (chips.visible ? chips.implicitHeight + Theme.padding : 0)

    Connections {
        function onDraftChanged() {
            if (area.text !== Compare.draft)
                area.text = Compare.draft;
        }

        target: Compare
    }
    AttachDialog {
        id: attachDialog

        files: Compare.attachments
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.bubble
        color: Theme.surface
        border.width: 1
        border.color: Theme.mix(Theme.surface, Theme.text, area.activeFocus ? 0.45 : 0.2)
    }
    DraftChips {
        id: chips

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        anchors.bottomMargin: 0
        height: implicitHeight
        visible: Compare.attachments.count > 0
        files: Compare.attachments
        onOpened: file => composer.fileChosen(file)
        onEmptied: area.forceActiveFocus()
    }
    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: chips.visible ? chips.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: 1
        spacing: Theme.gap

        IconButton {
            Layout.alignment: Qt.AlignBottom
            Layout.margins: 7
            Layout.rightMargin: 0
            name: qsTr("Attach files")
            symbol: "paperclip"
            icon.color: Theme.muted
            onClicked: attachDialog.open()
        }

        ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

            TextArea {
                id: area

                focus: true
                leftPadding: 0
                rightPadding: Theme.gap
                topPadding: 14
                bottomPadding: 14
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                font.pixelSize: Theme.bodySize
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                placeholderText: Compare.begun ? qsTr("Go on with all columns…") : qsTr("Ask all columns…")
                placeholderTextColor: Theme.muted
                background: null

                Accessible.name: qsTr("Your question to all")
                Accessible.multiLine: true
                Accessible.description: qsTr("Enter sends, Shift+Enter starts a new line")

                onTextChanged: Compare.draft = area.text
                Component.onCompleted: area.text = Compare.draft

                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                    if (event.matches(StandardKey.Paste)) {
                        event.accepted = Compare.attachments.paste();
                    } else if (event.key === Qt.Key_Backspace && area.text === "" && Compare.attachments.count > 0) {
                        Compare.attachments.remove(Compare.attachments.count - 1);
                        event.accepted = true;
                    } else if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                        composer.send();
                        event.accepted = true;
                    }
                }
                Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            }
        }
        ThinkingChoice {
            Layout.alignment: Qt.AlignBottom
            Layout.bottomMargin: 7
            thinking: Compare.thinking
        }
        IconButton {
            id: button

            Layout.alignment: Qt.AlignBottom
            Layout.margins: 7
            Layout.leftMargin: 0
            enabled: Compare.answering || composer.sendable
            name: Compare.answering ? qsTr("Stop all") : qsTr("Send to all")
            keys: Compare.answering ? "Esc" : "Enter"
            symbol: Compare.answering ? "square" : "arrow-up"
            icon.color: button.enabled ? Theme.surface : Theme.muted
            icon.width: Theme.room(Compare.answering ? 14 : 20)
            icon.height: Theme.room(Compare.answering ? 14 : 20)
            onClicked: {
                if (Compare.answering)
                    Compare.stop();
                else
                    composer.send();
                area.forceActiveFocus();
            }

            background: Rectangle {
                radius: Theme.radius
                color: !button.enabled ? Theme.raised : button.down ? Theme.mix(Theme.accent, Theme.text, 0.2) : Theme.accent
                border.width: button.visualFocus ? 2 : 0
                border.color: Theme.text
            }
        }
    }
}
