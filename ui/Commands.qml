// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the window does at a key wherever the focus is; the palette lists the same.
import QtQuick
import Alcove.Core
import Alcove

Item {
    id: commands

    required property ChatPage page
    readonly property list<Command> all: [newChat, temporary, compare, sets, find, edit, again, goOn, copy, about, ...(ReadAloud.available ? [readAloud] : []), attach, prompts, savePrompt, chatSettings, rename, suggestTitle, stopTitle, pin, moveToFolder, tags, archive, remove, newFolder, exportPage, copyAsFile, importFiles, restore, sidebar, showArchive, showBin, emptyBin, models, open, getModels, closeModel, settings, shortcuts, quit]
    readonly property list<Command> everyKey: [search, ...commands.all, nextPlace, placeBefore]

    signal chatWanted // another page may lie over the chat
    signal searchAsked
    signal toggleSidebar
    signal openModelDialog
    signal modelsAsked
    signal importAsked
    signal restoreAsked
    signal renameCurrent
    signal folderWanted // for the conversation that is shown
    signal newFolderWanted
    signal tagsWanted
    signal shelfAsked(shelf: string)
    signal settingsAsked
    signal shortcutsAsked
    signal promptsAsked
    signal setsAsked
    signal quitAsked

    function beginChat() {
        commands.chatWanted();
        Chat.newConversation();
    }

    Command {
        id: newChat

        text: qsTr("New chat")
        keys: "Ctrl+N"
        onTriggered: commands.beginChat()
    }
    Command {
        id: temporary

        text: qsTr("Temporary chat")
        keys: "Ctrl+Shift+N"
        onTriggered: {
            commands.chatWanted();
            Chat.newTemporaryChat();
        }
    }
    Command {
        id: compare

        text: qsTr("Compare models")
        keys: "Ctrl+Shift+M"
        onTriggered: Compare.open()
    }
    Command {
        id: sets

        text: qsTr("Sets of prompts for several models")
        onTriggered: commands.setsAsked()
    }
    Command {
        id: find

        text: qsTr("Find in this conversation")
        keys: "Ctrl+F"
        enabled: Chat.messages.count > 0
        onTriggered: {
            commands.chatWanted();
            commands.page.find();
        }
    }
    Command {
        id: edit

        text: qsTr("Edit the last question")
        keys: "↑"
        shortcut: ""
        enabled: Chat.messages.count > 0
        onTriggered: {
            commands.chatWanted();
            commands.page.editLast();
        }
    }
    Command {
        id: again

        text: qsTr("Write another answer")
        keys: "Ctrl+R"
        enabled: Chat.messages.count > 0 && Chat.canSend
        onTriggered: {
            commands.chatWanted();
            commands.page.regenerateLast();
        }
    }
    Command {
        id: goOn

        text: qsTr("Go on with the answer")
        enabled: Chat.messages.count > 0 && Chat.canSend
        onTriggered: {
            commands.chatWanted();
            Chat.continueLast();
        }
    }
    Command {
        id: copy

        text: qsTr("Copy the last answer")
        keys: "Ctrl+Shift+C"
        enabled: Chat.messages.count > 0
        onTriggered: commands.page.copyLastAnswer()
    }
    Command {
        id: about

        text: qsTr("About the last answer")
        keys: "Ctrl+Shift+I"
        enabled: Chat.messages.count > 0 && !Chat.generating
        onTriggered: {
            commands.chatWanted();
            commands.page.tellAboutLast();
        }
    }
    Command {
        id: readAloud

        text: ReadAloud.message ? qsTr("Stop reading aloud") : qsTr("Read the last answer aloud")
        keys: "Ctrl+Shift+S"
        enabled: ReadAloud.available && Chat.messages.count > 0 && !Chat.generating
        onTriggered: {
            if (ReadAloud.message)
                ReadAloud.stop();
            else
                commands.page.readLastAloud();
        }
    }
    Command {
        id: attach

        text: qsTr("Attach files…")
        keys: "Ctrl+Shift+A"
        onTriggered: {
            commands.chatWanted();
            commands.page.attach();
        }
    }
    Command {
        id: prompts

        text: qsTr("Prompts")
        keys: "Ctrl+Shift+P"
        onTriggered: commands.promptsAsked()
    }
    Command {
        id: savePrompt

        text: qsTr("Save what is written as a prompt")
        enabled: Chat.draft.trim() !== ""
        onTriggered: commands.page.savePrompt()
    }
    Command {
        id: chatSettings

        text: qsTr("Settings of this chat")
        keys: "Ctrl+I"
        onTriggered: {
            commands.chatWanted();
            commands.page.toggleSettings();
        }
    }
    Command {
        id: rename

        text: qsTr("Rename this conversation")
        keys: "F2"
        enabled: Chat.currentId !== "" && !Chat.temporary
        onTriggered: commands.renameCurrent()
    }
    Command {
        id: suggestTitle

        text: qsTr("Suggest a title for this conversation")
        enabled: Chat.currentId !== "" && !Chat.temporary && Chat.canSuggestTitle && !Chat.generating
        onTriggered: Chat.suggestTitle(Chat.currentId)
    }
    Command {
        id: stopTitle

        text: qsTr("Stop looking for a title")
        enabled: Chat.titlingId !== ""
        onTriggered: Chat.stopTitle()
    }
    Command {
        id: moveToFolder

        text: qsTr("Move this conversation to a folder")
        enabled: Chat.currentId !== "" && !Chat.temporary
        onTriggered: commands.folderWanted()
    }
    Command {
        id: tags

        text: qsTr("Tags of this conversation")
        keys: "Ctrl+T"
        enabled: Chat.currentId !== "" && !Chat.temporary
        onTriggered: commands.tagsWanted()
    }
    Command {
        id: newFolder

        text: qsTr("New folder")
        onTriggered: commands.newFolderWanted()
    }
    Command {
        id: emptyBin

        text: qsTr("Empty the bin")
        enabled: Chat.bin.count > 0
        onTriggered: Chat.emptyBin()
    }
    Command {
        id: pin

        text: Chat.currentPinned ? qsTr("Unpin this conversation") : qsTr("Pin this conversation")
        enabled: Chat.currentId !== "" && !Chat.temporary
        onTriggered: Chat.setPinned(Chat.currentId, !Chat.currentPinned)
    }
    Command {
        id: archive

        text: qsTr("Archive this conversation")
        enabled: Chat.currentId !== "" && !Chat.temporary
        onTriggered: Chat.setArchived(Chat.currentId, true)
    }
    Command {
        id: remove

        text: qsTr("Delete this conversation")
        enabled: Chat.currentId !== "" && !Chat.temporary
        onTriggered: Chat.deleteConversation(Chat.currentId)
    }
    Command {
        id: exportPage

        text: qsTr("Export…")
        keys: "Ctrl+E"
        onTriggered: Transfer.exportConversation(Chat.currentId, Chat.currentTitle)
    }
    Command {
        id: copyAsFile

        text: qsTr("Copy this conversation as a file")
        enabled: Chat.currentId !== "" && !Chat.temporary
        onTriggered: Transfer.takeOut.copy([Chat.currentId])
    }
    Command {
        id: importFiles

        text: qsTr("Import…")
        onTriggered: commands.importAsked()
    }
    Command {
        id: restore

        text: qsTr("Restore a backup…")
        onTriggered: commands.restoreAsked()
    }
    Command {
        id: sidebar

        text: qsTr("Show or hide the conversations")
        keys: "Ctrl+B"
        onTriggered: commands.toggleSidebar()
    }
    Command {
        id: showArchive

        text: qsTr("Show the archive")
        onTriggered: commands.shelfAsked("archive")
    }
    Command {
        id: showBin

        text: qsTr("Show the bin")
        onTriggered: commands.shelfAsked("bin")
    }
    Command {
        id: models

        text: qsTr("Models")
        keys: "Ctrl+Shift+O"
        onTriggered: commands.modelsAsked()
    }
    Command {
        id: open

        text: qsTr("Open a model…")
        keys: "Ctrl+O"
        onTriggered: commands.openModelDialog()
    }
    Command {
        id: getModels

        text: qsTr("Get models…")
        onTriggered: Downloads.open()
    }
    Command {
        id: closeModel

        text: qsTr("Close this model")
        enabled: Chat.modelState === "ready"
        onTriggered: Chat.unloadModel()
    }
    Command {
        id: settings

        text: qsTr("Settings")
        keys: "Ctrl+,"
        onTriggered: commands.settingsAsked()
    }
    Command {
        id: shortcuts

        text: qsTr("Keyboard shortcuts")
        keys: "F1"
        onTriggered: commands.shortcutsAsked()
    }
    Command {
        id: quit

        text: qsTr("Quit")
        keys: "Ctrl+Q"
        onTriggered: commands.quitAsked()
    }
    // These have no place in a list of commands: the one opens it, the others belong to the bar that finds.
    Command {
        id: search

        text: qsTr("Search")
        keys: "Ctrl+K"
        onTriggered: commands.searchAsked()
    }
    Command {
        id: nextPlace

        text: qsTr("Next place")
        keys: "F3"
        enabled: Chat.find.count > 0
        onTriggered: Chat.find.step(1)
    }
    Command {
        id: placeBefore

        text: qsTr("Place before")
        keys: "Shift+F3"
        enabled: Chat.find.count > 0
        onTriggered: Chat.find.step(-1)
    }
}
