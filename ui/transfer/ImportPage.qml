// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Files of conversations: what they hold, then the import, then what came of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

SubPage {
    id: page

    readonly property Importer importer: Transfer.importer
    readonly property bool working: ["reading", "importing", "undoing"].includes(page.importer.state)

    // Where the next key belongs. What had the focus is often gone with the state before.
    function takeFocus() {
        const next = start.visible ? start : close.visible ? close : page.firstFocus;
        next.forceActiveFocus(Qt.OtherFocusReason);
    }

    heading: qsTr("Import")

    Connections {
        function onStateChanged() {
            Qt.callLater(page.takeFocus); // once the buttons have followed
        }

        target: page.importer
    }

    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin, Theme.column)
        height: parent.height - Theme.margin
        spacing: Theme.padding

        RowLayout {
            visible: page.importer.summary !== ""
            spacing: Theme.gap

            Icon {
                symbol: "circle-check"
                tint: Theme.accent
                size: 20
            }
            Label {
                Layout.fillWidth: true
                text: page.importer.summary
                wrapMode: Text.Wrap
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        ListView {
            id: files

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !page.working
            clip: true
            spacing: Theme.padding
            boundsBehavior: Flickable.StopAtBounds
            model: page.importer.files

            ScrollBar.vertical: ScrollBar {}

            delegate: ImportFileCard {
                width: ListView.view.width
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            visible: page.working
            title: page.importer.state === "reading" ? qsTr("Looking into it") : page.importer.state === "undoing" ? qsTr("Undoing the import") : qsTr("Importing")
            words: page.importer.progressText
            value: page.importer.progress
            onCancelled: {
                page.importer.cancel();
                if (page.importer.state === "reading")
                    page.leave();
            }
        }
        Item {
            Layout.fillHeight: true
            visible: page.working
        }
        RowLayout {
            visible: !page.working
            Layout.alignment: Qt.AlignRight
            spacing: Theme.gap

            TextButton {
                visible: page.importer.undoable
                text: qsTr("Undo the import")
                onClicked: page.importer.undo()
            }
            TextButton {
                visible: page.importer.state === "ready" && page.importer.anything
                text: qsTr("Cancel")
                onClicked: page.leave()
            }
            TextButton {
                id: start

                visible: page.importer.state === "ready" && page.importer.anything
                prominent: true
                text: page.importer.conversations > 0 ? qsTr("Import %n conversations", "", page.importer.conversations) : qsTr("Import")
                onClicked: page.importer.start()
            }
            TextButton {
                id: close

                visible: page.importer.state !== "ready" || !page.importer.anything
                prominent: page.importer.state !== "ready"
                text: page.importer.state === "ready" ? qsTr("Close") : qsTr("Done")
                onClicked: page.leave()
            }
        }
    }
}
