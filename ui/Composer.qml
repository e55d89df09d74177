// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where a question is written. It grows with the text, then scrolls.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Rectangle {
    id: composer

    property real tallest: 300
    readonly property alias written: area.text
    readonly property bool sendable: Chat.canSend && !Chat.attachments.reading && (area.text.trim() !== "" || Chat.attachments.count > 0)
    property bool fileLast: false // what can be undone last is a file that came or went
    property bool filling: false // places of a prompt, from one to the next with Tab

    signal scrolled(pages: real)
    signal editAsked // of the last question
    signal fileChosen(file: var)
    signal promptAsked(text: string) // to be kept
    signal libraryAsked

    function takeFocus() {
        area.forceActiveFocus();
    }

    function insert(text: string) {
        area.insert(area.cursorPosition, text);
    }

    function attach() {
        attachDialog.open();
    }

    function paste() {
        if (!Chat.attachments.paste())
            area.paste();
    }

    // The text of a prompt in the place of its name, with its first place chosen.
    function fillIn(prompt: var) {
        area.remove(0, area.length);
        area.insert(0, prompt.text);
        composer.filling = true;
        area.cursorPosition = 0;
        if (!composer.nextPlace())
            area.cursorPosition = area.length;
    }

    // Whether there is another place to fill in; it is selected then.
    function nextPlace(): bool {
        const place = composer.filling ? Prompts.placeAfter(area.text, area.selectionEnd) : Qt.point(-1, -1);
        composer.filling = place.x >= 0 && (place.x !== area.selectionStart || place.y !== area.selectionEnd);
        if (composer.filling)
            area.select(place.x, place.y);
        return composer.filling;
    }

    function send() {
        if (!composer.sendable)
            return;
        composer.filling = false;
        const question = area.text.trim();
        area.clear();
        Chat.history.leave();
        Chat.send(question);
    }

    implicitHeight: Math.max(Theme.room(52), Math.min(composer.tallest, area.contentHeight + area.topPadding + area.bottomPadding) + 2) + (chips.visible ? chips.implicitHeight + Theme.padding : 0)
    radius: Theme.bubble
    color: Theme.surface
    border.width: 1
    border.color: area.activeFocus ? Theme.mix(Theme.surface, Theme.text, 0.45) : Theme.mix(Theme.surface, Theme.text, 0.2)

    Component.onCompleted: area.text = Chat.draft

    TapHandler {
        onTapped: composer.takeFocus()
    }

    Connections {
        function onRecalled(text: string) {
            area.text = text;
            area.cursorPosition = area.length;
        }

        target: Chat.history
    }

    AttachDialog {
        id: attachDialog

        files: Chat.attachments
    }
    SpellChecker {
        id: spelling

        textDocument: area.textDocument
        language: AppSettings.spelling
        cursor: area.cursorPosition
        color: Theme.danger
    }
    ComposerMenu {
        id: menu

        area: area
        spelling: spelling
        onPasteAsked: composer.paste()
        onAttachAsked: composer.attach()
        onPromptAsked: composer.promptAsked(area.selectedText || area.text)
        onLibraryAsked: composer.libraryAsked()
    }
    PromptChoices {
        id: choices

        typed: area.text
        width: composer.width
        y: -height - 6
        onChosen: prompt => composer.fillIn(prompt)
        onLibraryAsked: {
            area.clear();
            composer.libraryAsked();
        }
    }
    DraftChips {
        id: chips

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        anchors.bottomMargin: 0
        height: implicitHeight
        visible: Chat.attachments.count > 0
        files: Chat.attachments
        onOpened: file => composer.fileChosen(file)
        onEmptied: composer.takeFocus()
    }
    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: chips.visible ? chips.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: 1
        spacing: 0

        IconButton {
            Layout.alignment: Qt.AlignBottom
            Layout.margins: 7
            Layout.rightMargin: 0
            name: qsTr("Attach files")
            keys: "Ctrl+Shift+A"
            symbol: "paperclip"
            icon.color: Theme.muted
            onClicked: composer.attach()
        }
        ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

            TextArea {
                id: area

                leftPadding: Theme.gap
                rightPadding: Theme.gap
                topPadding: 14
                bottomPadding: 14
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                font.pixelSize: Theme.bodySize
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                placeholderText: Chat.modelState === "ready" ? qsTr("Ask anything…") : Chat.modelState === "loading" ? qsTr("You can write while the model opens…") : qsTr("Open a model to ask something")
                placeholderTextColor: Theme.muted
                background: null
                onTextChanged: {
                    if (area.text === Chat.draft)
                        return; // only its look changed
                    Chat.draft = area.text;
                    composer.fileLast = false;
                }

                Accessible.name: qsTr("Your question")
                Accessible.multiLine: true
                Accessible.description: qsTr("Enter sends, Shift+Enter starts a new line, Ctrl+Up brings back earlier questions")

                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                    if (choices.handle(event)) {
                        event.accepted = true;
                    } else if (event.matches(StandardKey.Paste)) {
                        composer.paste();
                        event.accepted = true;
                    } else if (event.matches(StandardKey.Undo) && composer.fileLast && Chat.attachments.undoText !== "") {
                        Chat.attachments.undo();
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Backspace && area.text === "" && Chat.attachments.count > 0) {
                        Chat.attachments.remove(Chat.attachments.count - 1);
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier)) {
                        menu.openAt(area.cursorPosition);
                        event.accepted = true;
                    } else if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                        composer.send();
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Up && event.modifiers & Qt.ControlModifier) {
                        Chat.history.earlier(area.text);
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Down && event.modifiers & Qt.ControlModifier) {
                        Chat.history.later();
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Up && area.text === "") {
                        if (Chat.messages.count > 0)
                            composer.editAsked();
                        else
                            Chat.history.earlier("");
                        event.accepted = true;
                    } else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                        composer.scrolled(event.key === Qt.Key_PageUp ? -1 : 1);
                        event.accepted = true;
                    }
                }
                // Escape stops an answer otherwise.
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && choices.visible
                // Tab leaves the field, when nothing is to be filled in; no question needs a tab in it.
                Keys.onTabPressed: event => {
                    if (!choices.handle(event) && !composer.nextPlace())
                        area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                }

                TapHandler {
                    acceptedButtons: Qt.RightButton
                    onTapped: point => menu.openAt(area.positionAt(point.position.x, point.position.y))
                }
            }
        }

        ThinkingChoice {
            Layout.alignment: Qt.AlignBottom
            Layout.bottomMargin: 7
        }

        MeterLabel {
            Layout.alignment: Qt.AlignBottom
            Layout.leftMargin: Theme.gap
            Layout.rightMargin: Theme.gap
            Layout.preferredHeight: Theme.room(50)
            brief: composer.width < 560
        }

        Button {
            id: button

            Layout.alignment: Qt.AlignBottom
            Layout.margins: 7
            Layout.leftMargin: 0
            implicitWidth: Theme.target
            implicitHeight: Theme.target
            padding: 0
            display: AbstractButton.IconOnly
            enabled: Chat.generating || composer.sendable
            icon.source: Theme.icon(Chat.generating ? "square" : "arrow-up")
            icon.width: Theme.room(Chat.generating ? 14 : 20)
            icon.height: Theme.room(Chat.generating ? 14 : 20)
            icon.color: button.enabled ? Theme.surface : Theme.muted
            text: Chat.generating ? qsTr("Stop") : qsTr("Send")
            focusPolicy: Qt.TabFocus
            onClicked: {
                if (Chat.generating)
                    Chat.stop();
                else
                    composer.send();
                composer.takeFocus();
            }
            Keys.onReturnPressed: button.click()

            Accessible.name: button.text
            ToolTip.visible: button.hovered || button.visualFocus
            ToolTip.delay: 600
            ToolTip.text: Chat.generating ? qsTr("Stop (Esc)") : qsTr("Send (Enter)")

            background: Rectangle {
                radius: Theme.radius
                color: !button.enabled ? Theme.raised : button.down ? Theme.mix(Theme.accent, Theme.text, 0.2) : Theme.accent
                border.width: button.visualFocus ? 2 : 0
                border.color: Theme.text
            }
        }
    }

    Connections {
        function onUndoTextChanged() {
            composer.fileLast = Chat.attachments.undoText !== "";
        }
        function onTextWanted(text: string) {
            area.insert(area.cursorPosition, text);
        }

        target: Chat.attachments
    }
    Connections {
        function onDraftChanged() {
            if (area.text !== Chat.draft) {
                area.text = Chat.draft;
                area.cursorPosition = area.length;
            }
        }

        target: Chat
    }
}
