// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page over the chat: the settings, or one to export or to import with; nothing while none is wanted.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove
import Alcove.Core

FocusScope {
    id: pages

    property bool sidebarShown: true
    property bool settingsWanted: false
    readonly property string shown: pages.settingsWanted ? "settings" : Transfer.page

    signal toggleSidebar
    signal closed

    function openSettings() {
        Transfer.close();
        pages.settingsWanted = true;
    }

    function close() {
        if (pages.shown === "")
            return;
        pages.settingsWanted = false;
        Transfer.close();
        pages.closed();
    }

    // Once everything that depends on the page has followed.
    function enter() {
        (loader.item as SubPage)?.takeFocus();
    }

    visible: pages.shown !== ""

    Keys.onEscapePressed: pages.close()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    Connections {
        function onPageChanged() {
            if (Transfer.page !== "")
                pages.settingsWanted = false;
        }

        target: Transfer
    }
    Component {
        id: settingsPage

        SettingsPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.close()
        }
    }
    Component {
        id: exportPage

        ExportPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.close()
        }
    }
    Component {
        id: importPage

        ImportPage {
            sidebarShown: pages.sidebarShown
            onToggleSidebar: pages.toggleSidebar()
            onLeave: pages.close()
        }
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: pages.shown === "settings" ? settingsPage : pages.shown === "export" ? exportPage : pages.shown === "import" ? importPage : null
        onLoaded: Qt.callLater(pages.enter)
    }
}
