// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The models of this computer: what they are, how they fit, which are open; and the folders that they are found in.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Alcove
import Alcove.Core

SubPage {
    id: page

    readonly property bool beside: page.width >= 760 // the details stand beside the list, else below it
    readonly property bool empty: Models.looked && Models.total === 0
    property bool foldersShown: false

    function toggleFolders() {
        page.foldersShown = !page.foldersShown;
        if (page.foldersShown)
            folders.takeFocus();
        else
            list.takeFocus();
    }

    heading: qsTr("Models")
    firstFocus: page.empty ? nothing.firstFocus : list.firstFocus

    actions: [
        IconButton {
            name: qsTr("Look for models again")
            symbol: "rotate-cw"
            keys: "F5"
            onClicked: Models.look()
        },
        IconButton {
            name: qsTr("Folders of models")
            symbol: "folder-open"
            highlighted: page.foldersShown
            onClicked: page.toggleFolders()
        },
        TextButton {
            Layout.leftMargin: Theme.gap
            text: qsTr("Open a file…")
            onClicked: fileDialog.open()
        },
        TextButton {
            Layout.leftMargin: Theme.gap
            text: qsTr("Get models…")
            onClicked: Downloads.open()
        }
    ]

    onEmptyChanged: {
        if (!page.foldersShown)
            Qt.callLater(page.takeFocus);
    }
    Component.onCompleted: Models.look()
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_F5)
            return;
        Models.look();
        event.accepted = true;
    }

    Connections {
        // Unless the person has gone on to something else meanwhile.
        function onOpened(file: string) {
            if (file === Models.currentFile)
                page.leave();
        }

        target: Models
    }

    FileDialog {
        id: fileDialog

        title: qsTr("Open a model")
        nameFilters: [qsTr("GGUF models (*.gguf)"), qsTr("All files (*)")]
        onAccepted: {
            Models.addUrls([fileDialog.selectedFile]);
            Models.openUrl(fileDialog.selectedFile);
        }
    }
    FolderDialog {
        id: folderDialog

        title: qsTr("A folder of models")
        onAccepted: Models.addFolder(folderDialog.selectedFolder)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        anchors.bottomMargin: Theme.padding
        spacing: Theme.gap

        OfferCard {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.padding
            Layout.rightMargin: Theme.padding
            visible: !!Models.offer.words
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.beside ? 2 : 1
            columnSpacing: 0
            rowSpacing: Theme.gap

            ModelsList {
                id: list

                lineBelow: !page.beside
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.horizontalStretchFactor: 5
                Layout.verticalStretchFactor: 7
                visible: !page.empty && (page.beside || !page.foldersShown)
            }
            NoModels {
                id: nothing

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.horizontalStretchFactor: 5
                Layout.verticalStretchFactor: 5
                visible: page.empty && !page.foldersShown
                onFolderAsked: folderDialog.open()
                onFileAsked: fileDialog.open()
            }
            ModelDetails {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.horizontalStretchFactor: 6
                Layout.verticalStretchFactor: 6
                visible: !page.foldersShown && !page.empty
                onDone: list.takeFocus()
            }
            ModelFolders {
                id: folders

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.horizontalStretchFactor: 6
                visible: page.foldersShown
                onFolderAsked: folderDialog.open()
                onLeave: page.toggleFolders()
            }
        }
        UndoBar {
            Layout.fillWidth: true
            visible: Models.undoText !== ""
            told: Models.undoText
            onUndone: {
                Models.undo();
                list.takeFocus();
            }
            onDismissed: Models.dismissUndo()
        }
        ErrorCard {
            readonly property var error: Chat.error

            Layout.fillWidth: true
            visible: !!error.message
            message: error.message ?? ""
            remedy: error.remedy ?? ""
            details: error.details ?? ""
            closable: true
            onClosed: {
                Chat.clearError();
                list.takeFocus();
            }
        }
    }
}
