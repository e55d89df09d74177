// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where a question is written. It grows with the text, then scrolls.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: composer

    property real tallest: 300
    readonly property bool sendable: Chat.canSend && area.text.trim() !== ""

    signal scrolled(pages: real)
    signal editAsked // of the last question

    function takeFocus() {
        area.forceActiveFocus();
    }

    function insert(text: string) {
        area.insert(area.cursorPosition, text);
    }

    function send() {
        if (!composer.sendable)
            return;
        const question = area.text.trim();
        area.clear();
        Chat.send(question);
    }

    function tokens(count: int): string {
        return count < 1000 ? String(count) : (count / 1000).toLocaleString(Qt.locale(), "f", count < 10000 ? 1 : 0) + "k";
    }

    implicitHeight: Math.max(Theme.room(52), Math.min(composer.tallest, area.contentHeight + area.topPadding + area.bottomPadding) + 2)
    radius: Theme.bubble
    color: Theme.surface
    border.width: 1
    border.color: area.activeFocus ? Theme.mix(Theme.surface, Theme.text, 0.45) : Theme.mix(Theme.surface, Theme.text, 0.2)

    Component.onCompleted: area.text = Chat.draft

    TapHandler {
        onTapped: composer.takeFocus()
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: Theme.gap

        ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

            TextArea {
                id: area

                leftPadding: 16
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
                    if (area.text !== Chat.draft)
                        Chat.draft = area.text;
                }

                Accessible.name: qsTr("Your question")
                Accessible.multiLine: true
                Accessible.description: qsTr("Enter sends, Shift+Enter starts a new line")

                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                    if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                        composer.send();
                        event.accepted = true;
                    } else if (event.key === Qt.Key_Up && area.text === "") {
                        composer.editAsked();
                        event.accepted = true;
                    } else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                        composer.scrolled(event.key === Qt.Key_PageUp ? -1 : 1);
                        event.accepted = true;
                    }
                }
                // Tab leaves the field; no question needs a tab in it.
                Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            }
        }

        ThinkingChoice {
            Layout.alignment: Qt.AlignBottom
            Layout.bottomMargin: 7
        }

        Label {
            id: meter

            readonly property real share: Chat.contextSize > 0 ? Chat.contextUsed / Chat.contextSize : 0

            Layout.alignment: Qt.AlignBottom
            Layout.preferredHeight: Theme.room(50)
            verticalAlignment: Text.AlignVCenter
            visible: Chat.contextSize > 0 && Chat.contextUsed > 0
            text: qsTr("%1 / %2").arg(composer.tokens(Chat.contextUsed)).arg(composer.tokens(Chat.contextSize))
            font.pixelSize: Theme.smallSize
            font.features: ({
                    "tnum": 1
                })
            color: meter.share > 0.9 ? Theme.danger : Theme.muted

            Accessible.name: qsTr("%1 of %2 tokens of the context are used").arg(Chat.contextUsed).arg(Chat.contextSize)
            HoverHandler {
                id: meterHover
            }
            ToolTip.visible: meterHover.hovered
            ToolTip.delay: 600
            ToolTip.text: meter.Accessible.name
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
            icon.width: Chat.generating ? 14 : 20
            icon.height: Chat.generating ? 14 : 20
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
        function onDraftChanged() {
            if (area.text !== Chat.draft) {
                area.text = Chat.draft;
                area.cursorPosition = area.length;
            }
        }

        target: Chat
    }
}
