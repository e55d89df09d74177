// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One conversation: what was said, and the place to say more.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

FocusScope {
    id: page

    property bool sidebarShown: true
    property bool settingsShown: false
    readonly property bool empty: messages.count === 0
    // The model that Alcove comes with says so by its name.
    readonly property bool starterOpen: Chat.modelState === "ready" && Chat.modelName === "Alcove Starter"
    readonly property bool settingsBeside: page.width - settings.width >= 440 // else they lie over the chat

    signal toggleSidebar
    signal openModelDialog
    signal modelsAsked
    signal settingsAsked // of the program
    signal promptAsked(text: string) // to be kept
    signal libraryAsked

    function attach() {
        composer.attach();
    }

    function savePrompt() {
        page.promptAsked(composer.written);
    }

    // Whether a place in the window is on the composer.
    function overComposer(x: real, y: real): bool {
        return page.visible && composer.contains(composer.mapFromItem(null, x, y));
    }

    function focusComposer() {
        composer.takeFocus();
    }

    function copyLastAnswer() {
        const answer = Chat.messages.lastText("assistant");
        if (answer)
            Chat.copyMarkdown(answer);
    }

    function tellAboutLast() {
        messages.tellAboutLast();
    }

    function readLastAloud() {
        const row = Chat.messages.lastRow("assistant");
        if (row >= 0)
            ReadAloud.toggle(Chat.messages.idAt(row), Chat.messages.lastText("assistant"));
    }

    function editLast() {
        messages.editLast();
    }

    function find() {
        findBar.open();
    }

    function toggleSettings() {
        page.settingsShown = !page.settingsShown;
        if (page.settingsShown)
            settings.takeFocus();
        else
            page.focusComposer();
    }

    function regenerateLast() {
        const row = Chat.messages.lastRow("assistant");
        if (row >= 0 && !Chat.generating)
            Chat.regenerate(Chat.messages.idAt(row));
    }

    // A letter typed anywhere in the chat belongs to the composer.
    Keys.onPressed: event => {
        const printable = event.text.length > 0 && event.text >= " " && event.text !== "\u007f";
        if (printable && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
            composer.takeFocus();
            composer.insert(event.text);
            event.accepted = true;
        }
    }

    Connections {
        function onFocusComposer() {
            page.focusComposer();
        }
        function onConversationOpened() {
            ReadAloud.stop(); // what is read is shown no more
            page.focusComposer();
        }
        function onMessageReached(row: int) {
            messages.goTo(row);
            findBar.open();
        }

        target: Chat
        enabled: page.visible
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.rightMargin: page.settingsShown && page.settingsBeside ? settings.width : 0
        spacing: 0

        ChatHeader {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.bar
            sidebarShown: page.sidebarShown
            lineBelow: !page.empty && !messages.atYBeginning
            onToggleSidebar: page.toggleSidebar()
            settingsShown: page.settingsShown
            onOpenModelDialog: page.openModelDialog()
            onModelsAsked: page.modelsAsked()
            onToggleSettings: page.toggleSettings()
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            MessageList {
                id: messages

                anchors.fill: parent
                visible: !page.empty
                starterOpen: page.starterOpen
                onModelsAsked: page.modelsAsked()
                onLinkChosen: address => linkCard.show(address)
                onEditClosed: page.focusComposer()
                onFileChosen: file => fileView.show(file)
                onPromptAsked: text => page.promptAsked(text)
            }
            EmptyState {
                anchors.fill: parent
                visible: page.empty
                starterOpen: page.starterOpen
                onModelsAsked: page.modelsAsked()
                onSuggestionChosen: text => {
                    Chat.sendSuggestion(text);
                    page.focusComposer();
                }
            }
            RoundButton {
                id: toEnd

                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.gap
                visible: !page.empty && !messages.following
                width: Theme.target
                height: Theme.target
                icon.source: Theme.icon("arrow-down")
                icon.width: Theme.room(20)
                icon.height: Theme.room(20)
                icon.color: Theme.text
                focusPolicy: Qt.TabFocus
                onClicked: {
                    messages.goToEnd();
                    page.focusComposer();
                }

                Accessible.name: qsTr("Go to the end")
                ToolTip.visible: toEnd.hovered || toEnd.visualFocus
                ToolTip.delay: 600
                ToolTip.text: qsTr("Go to the end")

                background: Rectangle {
                    radius: width / 2
                    color: toEnd.down ? Theme.mix(Theme.surface, Theme.text, 0.1) : Theme.surface
                    border.width: toEnd.visualFocus ? 2 : 1
                    border.color: toEnd.visualFocus ? Theme.accent : Theme.hairline
                }
            }
            FindBar {
                id: findBar

                anchors.top: parent.top
                anchors.right: parent.right
                anchors.margins: Theme.padding
                width: Math.min(implicitWidth, parent.width - 2 * Theme.padding)
                onClosed: page.focusComposer()
            }
            LinkCard {
                id: linkCard

                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.gap
                width: Math.min(parent.width - 2 * Theme.margin, Theme.column)
            }
        }

        Item {
            id: foot

            Layout.fillWidth: true
            Layout.preferredHeight: footColumn.implicitHeight + Theme.margin

            ColumnLayout {
                id: footColumn

                y: Theme.gap

                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(foot.width - 2 * Theme.margin, Theme.column)
                spacing: Theme.gap

                UndoBar {
                    Layout.fillWidth: true
                    visible: Backups.told !== ""
                    told: Backups.told
                    onUndone: Backups.undo()
                    onDismissed: {
                        Backups.dismissUndo();
                        page.focusComposer();
                    }
                }
                UndoBar {
                    Layout.fillWidth: true
                    visible: Chat.undoText !== ""
                    told: Chat.undoText
                    onUndone: Chat.undo()
                    onDismissed: Chat.dismissUndo()
                }
                UndoBar {
                    Layout.fillWidth: true
                    visible: Chat.attachments.undoText !== ""
                    told: Chat.attachments.undoText
                    onUndone: {
                        Chat.attachments.undo();
                        page.focusComposer();
                    }
                    onDismissed: Chat.attachments.dismissUndo()
                }
                ErrorCard {
                    readonly property var error: Chat.error

                    Layout.fillWidth: true
                    visible: !!error.message
                    message: error.message ?? ""
                    remedy: error.remedy ?? ""
                    details: error.details ?? ""
                    closable: true
                    onClosed: {
                        Chat.clearError();
                        page.focusComposer();
                    }
                }
                ErrorCard {
                    Layout.fillWidth: true
                    visible: ReadAloud.problem !== ""
                    message: qsTr("This computer's voice can't be heard.")
                    remedy: qsTr("Install speech-dispatcher and a voice for it, or start it again.")
                    details: ReadAloud.problem
                    closable: true
                    onClosed: {
                        ReadAloud.clearProblem();
                        page.focusComposer();
                    }
                }
                OfferCard {
                    Layout.fillWidth: true
                    visible: !!Models.offer.words
                }
                FullContextCard {
                    Layout.fillWidth: true
                    visible: Chat.contextFull
                }
                DraftFitCard {
                    Layout.fillWidth: true
                    visible: Chat.meter.over > 0 && !Chat.contextFull
                    onSettingsAsked: page.settingsAsked()
                }
                Label {
                    Layout.fillWidth: true
                    visible: Chat.leftOut > 0
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("The model no longer reads the %n oldest messages", "", Chat.leftOut)
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                }
                Label {
                    Layout.fillWidth: true
                    visible: Chat.templateProblem !== ""
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Written in the usual form of the model's family. %1").arg(Chat.templateProblem)
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                }
                Label {
                    Layout.fillWidth: true
                    visible: Chat.temporary
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Nothing of this chat is written down. It is gone when you leave it.")
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                }
                ModelNote {
                    Layout.fillWidth: true
                    visible: wanted && !Chat.generating
                }
                ModelBar {
                    Layout.fillWidth: true
                    visible: !page.empty && Chat.modelState !== "ready"
                    onModelsAsked: page.modelsAsked()
                }
                Composer {
                    id: composer

                    Layout.fillWidth: true
                    tallest: page.height * 0.4
                    onScrolled: pages => messages.scrollBy(pages)
                    onEditAsked: messages.editLast()
                    onFileChosen: file => fileView.show(file)
                    onPromptAsked: text => page.promptAsked(text)
                    onLibraryAsked: page.libraryAsked()
                }
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: page.settingsShown && !page.settingsBeside
        color: Qt.rgba(0, 0, 0, 0.4)

        TapHandler {
            onTapped: page.toggleSettings()
        }
    }
    AttachmentView {
        id: fileView

        onClosed: page.focusComposer()
    }
    ConversationPanel {
        id: settings

        anchors.right: parent.right
        width: Math.min(settings.implicitWidth, page.width)
        height: parent.height
        visible: page.settingsShown
        onLeave: page.toggleSettings()
    }
}
