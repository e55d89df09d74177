// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page over the chat: the settings, a comparison, or one to export or to import with; nothing while none is wanted.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove
import Alcove.Core

FocusScope {
    id: pages

    property bool sidebarShown: true
    property bool settingsWanted: false
    property bool promptsWanted: false
    property string promptText // of a new prompt that is to be kept
    readonly property string shown: pages.promptsWanted ? "prompts" : pages.settingsWanted ? "settings" : Transfer.page !== "" ? Transfer.page : Compare.shown ? "compare" : ""

    signal toggleSidebar
    signal closed

    // With a text, the page begins with a new prompt of it.
    function openPrompts(text: string) {
        Transfer.close();
        pages.settingsWanted = false;
        pages.promptText = text;
        pages.promptsWanted = true;
    }

    function openSettings() {
        Transfer.close();
        pages.promptsWanted = false;
        pages.settingsWanted = true;
    }

    function close() {
        if (pages.shown === "")
            return;
        pages.settingsWanted = false;
        pages.promptsWanted = false;
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
        pages.settingsWanted = false;
        pages.promptsWanted = false;
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
            pages.settingsWanted = false;
            pages.promptsWanted = false;
        }

        target: Transfer
    }
    Connections {
        function onShownChanged() {
            if (!Compare.shown) {
                pages.closed();
                return;
            }
            pages.settingsWanted = false;
            pages.promptsWanted = false;
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
        }
    }
    Component {
        id: settingsPage

        SettingsPage {
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
        sourceComponent: pages.shown === "prompts" ? promptsPage : pages.shown === "settings" ? settingsPage : pages.shown === "compare" ? comparePage : pages.shown === "export" ? exportPage : pages.shown === "import" ? importPage : null
        onLoaded: Qt.callLater(pages.enter)
    }
}
