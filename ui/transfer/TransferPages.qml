// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page to export or to import with, over the chat; nothing while neither is wanted.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove
import Alcove.Core

FocusScope {
    id: pages

    property bool sidebarShown: true

    signal toggleSidebar
    signal closed

    function close() {
        if (Transfer.page === "")
            return;
        Transfer.close();
        pages.closed();
    }

    // Once everything that depends on the page has followed.
    function enter() {
        (loader.item as TransferPage)?.takeFocus();
    }

    visible: Transfer.page !== ""

    Keys.onEscapePressed: pages.close()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

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
        sourceComponent: Transfer.page === "export" ? exportPage : Transfer.page === "import" ? importPage : null
        onLoaded: Qt.callLater(pages.enter)
    }
}
