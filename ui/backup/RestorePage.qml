// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The backups, what is in the one that is chosen, and the way back to it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Alcove.Core
import Alcove

SubPage {
    id: page

    readonly property Item firstRow: rows.count > 0 ? rows.itemAt(0) : null

    heading: qsTr("Restore a backup")
    firstFocus: page.firstRow ?? other
    actions: TextButton {
        id: other

        text: qsTr("Other file…")
        icon.source: Theme.icon("folder-open")
        font.pixelSize: Theme.controlSize
        onClicked: dialog.open()
    }

    function chosenRow(): BackupRow {
        for (let i = 0; i < rows.count; ++i) {
            if ((rows.itemAt(i) as BackupRow).chosen)
                return rows.itemAt(i);
        }
        return null;
    }

    // The keyboard's place is gone with the rows that were.
    function focusRow() {
        (page.chosenRow() ?? page.firstFocus).forceActiveFocus(Qt.OtherFocusReason);
    }

    // What is told of a backup comes into sight as far as there is room.
    function reveal() {
        const row = page.chosenRow();
        if (row)
            scroller.reveal(row);
    }

    Component.onCompleted: Backups.look()

    Connections {
        function onListChanged() {
            Qt.callLater(page.focusRow);
        }
        function onChanged() {
            Qt.callLater(page.reveal); // once it is laid out
        }

        target: Backups
    }

    FileDialog {
        id: dialog

        title: qsTr("Choose a backup")
        nameFilters: [qsTr("Backups (*.db)"), qsTr("All files (*)")]
        onAccepted: Backups.choose(dialog.selectedFile)
    }

    FormView {
        id: scroller

        anchors.fill: parent
        contentHeight: lines.implicitHeight + Theme.margin

        ColumnLayout {
            id: lines

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(scroller.width - 2 * Theme.margin, 640)
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.gap
                text: qsTr("All conversations become what they were then. What is here now is kept as a backup, too.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.muted
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: Theme.margin
                visible: rows.count === 0
                horizontalAlignment: Text.AlignHCenter
                text: AppSettings.dailyBackup ? qsTr("There is no backup yet. The first one is made while Alcove is open.") : qsTr("There is no backup. Alcove makes one a day once that is set.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.muted
            }
            Repeater {
                id: rows

                model: Backups.all

                BackupRow {
                    required property var modelData

                    Layout.fillWidth: true
                    backup: modelData
                }
            }
        }
    }
}
