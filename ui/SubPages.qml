// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page over the chat: the settings, the backups, the keys, the prompts, the models, a comparison, or one to export or to import
// with; nothing while none is wanted.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove
import Alcove.Core

FocusScope {
    id: pages

    property bool sidebarShown: true
    required property list<Command> commands // whose keys the page of shortcuts shows
    property string own // the page that was opened here; empty: none
    property string promptText // of a new prompt that is to be kept
    readonly property string shown: pages.own || (Downloads.shown ? "catalogue" : "") || Transfer.page || (Compare.shown ? "compare" : "")
    readonly property var components: ({
            "settings": settingsPage,
            "restore": restorePage,
            "shortcuts": shortcutsPage,
            "prompts": promptsPage,
            "models": modelsPage,
            "catalogue": cataloguePage,
            "compare": comparePage,
            "sets": setsPage,
            "export": exportPage,
            "import": importPage
        })

    signal toggleSidebar
    signal closed

    // "settings", "restore", "shortcuts", "prompts", "models" or "sets".
    function open(page: string) {
        Transfer.close();
        Downloads.close();
        pages.own = page;
    }

    // With a text, the page begins with a new prompt of it.
    function openPrompts(text: string) {
        pages.promptText = text;
        pages.open("prompts");
    }

    function close() {
        if (pages.shown === "")
            return;
        pages.own = "";
        Downloads.close();
        Transfer.close();
        Compare.close();
        pages.closed();
    }

    // What lies over a comparison goes first.
    function leave() {
        if (pages.shown === "compare" || !Compare.shown) {
            pages.close();
            return;
        }
        pages.own = "";
        Downloads.close();
        Transfer.close();
    }

    // Once everything that depends on the page has followed.
    function enter() {
        (loader.item as SubPage)?.takeFocus();
    }

    visible: pages.shown !== ""

    Keys.onEscapePressed: {
        if (pages.shown === "compare" && Compare.answering)
            Compare.stop();
        else
            pages.leave();
    }
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    Connections {
        function onPageChanged() {
            if (Transfer.page === "")
                return;
            pages.own = "";
            Downloads.close();
        }

        target: Transfer
    }
    Connections {
        function onShownChanged() {
            if (!Downloads.shown)
                return;
            pages.own = "";
            Transfer.close();
        }

        target: Downloads
    }
    Connections {
        function onShownChanged() {
            if (!Compare.shown) {
                pages.closed();
                return;
            }
            pages.own = "";
            Downloads.close();
            Transfer.close();
        }

        target: Compare
    }
    Component {
        id: comparePage

        ComparePage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.close()
            onSetsAsked: pages.open("sets")
        }
    }
    Component {
        id: setsPage

        PromptSetsPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
        }
    }
    Component {
        id: cataloguePage

        CataloguePage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
        }
    }
    Component {
        id: settingsPage

        SettingsPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
            onShortcutsAsked: pages.open("shortcuts")
            onRestoreAsked: pages.open("restore")
        }
    }
    Component {
        id: restorePage

        RestorePage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
        }
    }
    Component {
        id: shortcutsPage

        ShortcutsPage {
            commands: pages.commands
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
        }
    }
    Component {
        id: promptsPage

        PromptsPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
            Component.onCompleted: {
                if (pages.promptText !== "")
                    add(pages.promptText);
                pages.promptText = "";
            }
        }
    }
    Component {
        id: modelsPage

        ModelsPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
        }
    }
    Component {
        id: exportPage

        ExportPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
        }
    }
    Component {
        id: importPage

        ImportPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.leave()
        }
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: pages.components[pages.shown] ?? null
        onLoaded: Qt.callLater(pages.enter)
    }
}
