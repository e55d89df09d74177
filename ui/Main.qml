// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The window: conversations at the left, the chat at the right, and the keys that work everywhere in it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import Alcove.Core

ApplicationWindow {
    id: window

    readonly property bool narrow: window.width < Theme.foldsBelow
    property bool drawerOpen: false // in a narrow window the sidebar lies over the chat, and only on demand
    property bool moves: false // nothing slides before the window is there
    readonly property bool sidebarShown: window.narrow ? window.drawerOpen : AppSettings.sidebarOpen

    function toggleSidebar() {
        if (window.narrow) {
            window.drawerOpen = !window.drawerOpen;
        } else {
            AppSettings.sidebarOpen = !AppSettings.sidebarOpen;
        }
        if (window.sidebarShown)
            sidebar.focusList();
        else
            page.focusComposer();
    }

    function showSidebar() {
        if (!window.sidebarShown)
            window.toggleSidebar();
    }

    function isModel(url: url): bool {
        return url.toString().toLowerCase().endsWith(".gguf");
    }

    // At once, so that an early end loses nothing; the settings write themselves lazily.
    function rememberGeometry() {
        if (window.visibility === Window.Windowed) {
            AppSettings.windowWidth = window.width;
            AppSettings.windowHeight = window.height;
            AppSettings.windowX = window.x;
            AppSettings.windowY = window.y;
        }
        if (window.visibility === Window.Windowed || window.visibility === Window.Maximized)
            AppSettings.windowMaximized = window.visibility === Window.Maximized;
    }

    // Whether a window at this place could be seen and moved: its screen may have been taken away. -1, -1: none is known.
    function isOnScreen(x: int, y: int): bool {
        const handle = 100; // of its title bar
        return (x !== -1 || y !== -1) && Application.screens.some(screen => x + window.width >= screen.virtualX + handle && x + handle <= screen.virtualX + screen.width && y >= screen.virtualY && y + handle <= screen.virtualY + screen.height);
    }

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    font.family: Application.font.family // where a desktop has another one for controls
    title: Chat.currentTitle ? qsTr("%1 – Alcove").arg(Chat.currentTitle) : "Alcove"
    minimumWidth: 480
    minimumHeight: 400
    color: Theme.surface
    font.pixelSize: Theme.bodySize

    palette {
        window: Theme.surface
        windowText: Theme.text
        base: Theme.surface
        alternateBase: Theme.raised
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        brightText: Theme.surface
        placeholderText: Theme.muted
        toolTipBase: Theme.raised
        toolTipText: Theme.text
        highlight: Theme.selection
        highlightedText: Theme.text
        light: Theme.hover
        midlight: Theme.raised
        mid: Theme.hairline
        dark: Theme.muted
        link: Theme.accent
    }

    onNarrowChanged: window.drawerOpen = false
    onClosing: close => {
        if (Chat.unsavedWork && !unsaved.leaving) {
            close.accepted = false;
            unsaved.open();
            return;
        }
        window.rememberGeometry();
    }
    Component.onCompleted: {
        window.width = Math.max(window.minimumWidth, AppSettings.windowWidth);
        window.height = Math.max(window.minimumHeight, AppSettings.windowHeight);
        if (window.isOnScreen(AppSettings.windowX, AppSettings.windowY)) {
            window.x = AppSettings.windowX;
            window.y = AppSettings.windowY;
        }
        if (AppSettings.windowMaximized)
            window.showMaximized();
        else
            window.show();
        page.focusComposer();
        Qt.callLater(() => window.moves = true);
    }

    Connections {
        function onActivated() {
            window.show();
            window.raise();
            window.requestActivate();
        }

        function onNewChatAsked() {
            commands.beginChat();
        }

        target: Chat
    }

    Commands {
        id: commands

        page: page
        onChatWanted: pages.close()
        onSearchAsked: search.open()
        onToggleSidebar: window.toggleSidebar()
        onOpenModelDialog: fileDialog.open()
        onModelsAsked: pages.open("models")
        onImportAsked: importDialog.open()
        onRestoreAsked: pages.open("restore")
        onRenameCurrent: {
            window.showSidebar();
            sidebar.renameCurrent();
        }
        onFolderWanted: {
            window.showSidebar();
            sidebar.moveCurrent();
        }
        onNewFolderWanted: {
            window.showSidebar();
            sidebar.newFolder();
        }
        onTagsWanted: sidebar.editTags(Chat.currentId)
        onShelfAsked: shelf => {
            window.showSidebar();
            sidebar.showShelf(shelf);
        }
        onSettingsAsked: pages.open("settings")
        onShortcutsAsked: pages.open("shortcuts")
        onPromptsAsked: pages.openPrompts("")
        onSetsAsked: pages.open("sets")
        onQuitAsked: window.close()
    }
    Connections {
        function onRestored() {
            window.drawerOpen = false;
            pages.close();
            page.focusComposer();
        }

        target: Backups
    }
    TipLook {}
    RestoreProgress {
        parent: Overlay.overlay
    }
    Shortcut {
        sequence: "Escape"
        enabled: !search.visible && (Chat.generating || (window.narrow && window.drawerOpen))
        onActivated: {
            if (window.narrow && window.drawerOpen)
                window.toggleSidebar();
            else
                Chat.stop();
        }
    }
    Instantiator {
        model: 9

        Shortcut {
            required property int index

            sequence: "Ctrl+" + (index + 1)
            enabled: index < Chat.conversations.count
            onActivated: {
                pages.close();
                Chat.openConversation(Chat.sidebar.shortcutConversation(index));
            }
        }
    }

    FileDialog {
        id: fileDialog

        title: qsTr("Open a model")
        nameFilters: [qsTr("GGUF models (*.gguf)"), qsTr("All files (*)")]
        onAccepted: Models.openUrl(fileDialog.selectedFile)
    }

    ImportDialog {
        id: importDialog
    }

    ChatPage {
        id: page

        anchors.fill: parent
        anchors.leftMargin: window.narrow ? 0 : sidebar.width + sidebar.anchors.leftMargin
        sidebarShown: window.sidebarShown && !window.narrow
        onToggleSidebar: window.toggleSidebar()
        visible: !pages.visible
        onOpenModelDialog: fileDialog.open()
        onModelsAsked: pages.open("models")
        onSettingsAsked: pages.open("settings")
        onPromptAsked: text => pages.openPrompts(text)
        onLibraryAsked: pages.openPrompts("")
    }
    SubPages {
        id: pages

        commands: commands.everyKey
        anchors.fill: page
        sidebarShown: page.sidebarShown
        onToggleSidebar: window.toggleSidebar()
        onClosed: page.focusComposer()
    }

    Rectangle {
        anchors.fill: parent
        visible: opacity > 0
        opacity: window.narrow && window.drawerOpen ? 1 : 0
        color: Qt.rgba(0, 0, 0, 0.4)

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.motion
                easing.type: Easing.OutCubic
            }
        }

        TapHandler {
            onTapped: window.toggleSidebar()
        }
    }

    ConversationSidebar {
        id: sidebar

        width: window.narrow ? Theme.sidebar : edge.place
        height: parent.height
        anchors.left: parent.left
        anchors.leftMargin: window.sidebarShown ? 0 : -width
        visible: anchors.leftMargin > -width
        onFold: window.toggleSidebar()
        onSearch: search.open()
        onSettingsAsked: {
            window.drawerOpen = false;
            pages.open("settings");
        }
        onOpened: {
            window.drawerOpen = false;
            pages.close();
            page.focusComposer();
        }

        Behavior on anchors.leftMargin {
            enabled: window.moves

            NumberAnimation {
                duration: Theme.motion
                easing.type: Easing.OutCubic
            }
        }
    }

    UnsavedDialog {
        id: unsaved

        parent: window.contentItem
        onLeft: window.close()
    }

    SidebarEdge {
        id: edge

        room: window.width
        height: parent.height
        anchors.horizontalCenter: sidebar.right
        visible: window.sidebarShown && !window.narrow
    }

    CommandPalette {
        id: search

        parent: window.contentItem
        commands: commands.all
        onConversationChosen: id => {
            pages.close();
            Chat.openConversation(id);
        }
        onTagChosen: tag => {
            window.showSidebar();
            Chat.sidebar.tag = tag;
        }
        onMessageChosen: (conversation, message, query) => {
            pages.close();
            Chat.openMessage(conversation, message, query);
        }
        onClosed: {
            if (!page.activeFocus)
                page.focusComposer();
        }
    }

    DropArea {
        id: drop

        property string welcome // what will be done with what is held over the window; empty: nothing

        // "attach": beside the question; over the composer in any case.
        function purpose(event: var): string {
            if (!event.hasUrls)
                return "";
            // A conversation out of the list, on its way to another program: it is here already, but a question may be
            // about it.
            if (Transfer.takeOut.dragging) {
                const readable = event.urls.every(file => /\.(md|txt|html|pdf)$/.test(file.toString()));
                return readable && page.overComposer(event.x, event.y) ? "attach" : "";
            }
            if (pages.shown === "restore")
                return event.urls.length === 1 ? "backup" : "";
            if (pages.shown === "compare")
                return event.urls.length !== 1 || !window.isModel(event.urls[0]) ? "ask" : Compare.canAdd ? "column" : "";
            if (page.overComposer(event.x, event.y))
                return "attach";
            const model = event.urls.length === 1 && window.isModel(event.urls[0]);
            const others = pages.shown !== "models" && (model || Transfer.mayImport(event.urls));
            if (!others && Models.mayAdd(event.urls))
                return "models";
            if (model)
                return "model";
            return Transfer.mayImport(event.urls) ? "import" : page.visible ? "attach" : "";
        }

        function greet(event: var) {
            const purpose = drop.purpose(event);
            drop.welcome = purpose === "attach" || purpose === "ask" ? qsTr("Drop to attach to your question") : purpose === "column" ? qsTr("Drop to compare with this model") : purpose === "models" ? qsTr("Drop to add to the models") : purpose === "model" ? qsTr("Drop the file to open this model") : purpose === "import" ? qsTr("Drop to import conversations") : purpose === "backup" ? qsTr("Drop to look into this backup") : "";
            event.accepted = drop.welcome !== "";
        }

        anchors.fill: parent
        onEntered: event => {
            drop.greet(event);
            event.accepted = event.hasUrls; // another place of the window may take it
        }
        onPositionChanged: event => drop.greet(event)
        onExited: drop.welcome = ""
        onDropped: event => {
            const purpose = drop.purpose(event);
            drop.welcome = "";
            event.accepted = purpose !== "";
            if (!event.accepted)
                return;
            if (purpose === "models") {
                Models.addUrls(event.urls);
                pages.open("models");
            } else if (purpose === "model")
                Models.openUrl(event.urls[0]);
            else if (purpose === "import")
                Transfer.importFiles(event.urls);
            else if (purpose === "backup")
                Backups.choose(event.urls[0]);
            else if (purpose === "ask")
                Compare.attachments.addFiles(event.urls);
            else if (purpose === "column")
                Compare.addColumn(event.urls[0]);
            else
                Chat.attachments.addFiles(event.urls);
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.padding
            visible: drop.welcome !== ""
            radius: Theme.bubble
            color: Qt.alpha(Theme.surface, 0.94)
            border.width: 2
            border.color: Theme.accent

            Label {
                anchors.centerIn: parent
                text: drop.welcome
                font.pixelSize: Theme.titleSize
            }
        }
    }
}
