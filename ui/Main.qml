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
    onClosing: window.rememberGeometry()
    Component.onCompleted: {
        window.width = Math.max(window.minimumWidth, AppSettings.windowWidth);
        window.height = Math.max(window.minimumHeight, AppSettings.windowHeight);
        if (AppSettings.windowX >= 0 && AppSettings.windowY >= 0) {
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
        onSearch: search.open()
        onToggleSidebar: window.toggleSidebar()
        onOpenModelDialog: fileDialog.open()
        onModelsAsked: pages.openModels()
        onImportAsked: importDialog.open()
        onRenameCurrent: {
            if (!window.sidebarShown)
                window.toggleSidebar();
            sidebar.renameCurrent();
        }
        onShelfAsked: shelf => {
            if (!window.sidebarShown)
                window.toggleSidebar();
            sidebar.showShelf(shelf);
        }
        onSettingsAsked: pages.openSettings()
        onQuitAsked: window.close()
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
                Chat.openConversation(Chat.conversations.idAt(index));
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
        anchors.leftMargin: window.narrow ? 0 : sidebar.width + sidebar.x
        sidebarShown: window.sidebarShown && !window.narrow
        onToggleSidebar: window.toggleSidebar()
        visible: !pages.visible
        onOpenModelDialog: fileDialog.open()
        onModelsAsked: pages.openModels()
    }
    SubPages {
        id: pages

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

        width: Theme.sidebar
        height: parent.height
        x: window.sidebarShown ? 0 : -width
        visible: x > -width
        onFold: window.toggleSidebar()
        onSearch: search.open()
        onSettingsAsked: {
            window.drawerOpen = false;
            pages.openSettings();
        }
        onOpened: {
            window.drawerOpen = false;
            pages.close();
            page.focusComposer();
        }

        Behavior on x {
            enabled: window.moves

            NumberAnimation {
                duration: Theme.motion
                easing.type: Easing.OutCubic
            }
        }
    }

    CommandPalette {
        id: search

        parent: window.contentItem
        commands: commands.all
        onConversationChosen: id => {
            pages.close();
            Chat.openConversation(id);
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

        property bool models: false // folders and files for the list of models
        property string welcome // what will be done with what is held over the window; empty: nothing

        anchors.fill: parent
        onEntered: event => {
            const model = event.hasUrls && event.urls.length === 1 && window.isModel(event.urls[0]);
            const others = pages.shown !== "models" && (model || Transfer.mayImport(event.urls));
            drop.models = event.hasUrls && !others && Models.mayAdd(event.urls);
            drop.welcome = drop.models ? qsTr("Drop to add to the models") : model ? qsTr("Drop the file to open this model") : event.hasUrls && Transfer.mayImport(event.urls) ? qsTr("Drop to import conversations") : "";
            event.accepted = drop.welcome !== "";
        }
        onExited: drop.welcome = ""
        onDropped: event => {
            drop.welcome = "";
            event.accept();
            if (drop.models) {
                Models.addUrls(event.urls);
                pages.openModels();
            } else if (window.isModel(event.urls[0]))
                Models.openUrl(event.urls[0]);
            else
                Transfer.importFiles(event.urls);
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
