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
    property bool shortcutsWanted: false
    required property list<Command> commands // whose keys the page of shortcuts shows
    readonly property string shown: pages.shortcutsWanted ? "shortcuts" : pages.settingsWanted ? "settings" : Transfer.page !== "" ? Transfer.page : Compare.shown ? "compare" : ""

    signal toggleSidebar
    signal closed

    function openSettings() {
        Transfer.close();
        pages.shortcutsWanted = false;
        pages.settingsWanted = true;
    }

    function openShortcuts() {
        Transfer.close();
        pages.settingsWanted = false;
        pages.shortcutsWanted = true;
    }

    function closeOwn() {
        pages.settingsWanted = false;
        pages.shortcutsWanted = false;
    }

    function close() {
        if (pages.shown === "")
            return;
        pages.closeOwn();
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
        pages.closeOwn();
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
            if (Transfer.page !== "")
                pages.closeOwn();
        }

        target: Transfer
    }
    Connections {
        function onShownChanged() {
            if (!Compare.shown) {
                pages.closed();
                return;
            }
            pages.closeOwn();
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
        id: shortcutsPage

        ShortcutsPage {
            commands: pages.commands
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
        sourceComponent: pages.shown === "shortcuts" ? shortcutsPage : pages.shown === "settings" ? settingsPage : pages.shown === "compare" ? comparePage : pages.shown === "export" ? exportPage : pages.shown === "import" ? importPage : null
        onLoaded: Qt.callLater(pages.enter)
    }
}
