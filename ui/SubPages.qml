// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page over the chat: the settings, the models, a comparison, or one to export or to import with; nothing while none is wanted.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove
import Alcove.Core

FocusScope {
    id: pages

    property bool sidebarShown: true
    property bool settingsWanted: false
    property bool modelsWanted: false
    readonly property string shown: pages.settingsWanted ? "settings" : pages.modelsWanted ? "models" : Transfer.page !== "" ? Transfer.page : Compare.shown ? "compare" : ""

    signal toggleSidebar
    signal closed

    function openSettings() {
        Transfer.close();
        pages.modelsWanted = false;
        pages.settingsWanted = true;
    }

    function openModels() {
        Transfer.close();
        pages.settingsWanted = false;
        pages.modelsWanted = true;
    }

    function close() {
        if (pages.shown === "")
            return;
        pages.settingsWanted = false;
        pages.modelsWanted = false;
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
        pages.modelsWanted = false;
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
            pages.modelsWanted = false;
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
            pages.modelsWanted = false;
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
        sourceComponent: pages.shown === "settings" ? settingsPage : pages.shown === "models" ? modelsPage : pages.shown === "compare" ? comparePage : pages.shown === "export" ? exportPage : pages.shown === "import" ? importPage : null
        onLoaded: Qt.callLater(pages.enter)
    }
}
