// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A set of prompts, the models that are to answer all of them, and the table of their answers.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Alcove
import Alcove.Core

SubPage {
    id: page

    readonly property PromptSets sets: Compare.sets
    property double editedId: -1 // 0: a new one, -1: none
    readonly property bool editing: page.editedId >= 0
    readonly property bool chosen: page.sets.current !== 0

    function edit(id: double) {
        page.editedId = id;
    }

    function endEdit() {
        page.editedId = -1;
        Qt.callLater(page.takeFocus);
    }

    heading: qsTr("Sets of prompts")
    firstFocus: page.chosen ? runner.firstFocus : addButton
    actions: [
        IconButton {
            name: qsTr("Save the answers…")
            symbol: "upload"
            enabled: page.sets.results.answers > 0
            onClicked: saveDialog.open()
        },
        IconButton {
            name: qsTr("Import a set…")
            symbol: "download"
            enabled: !page.editing
            onClicked: openDialog.open()
        },
        IconButton {
            name: qsTr("New set")
            symbol: "plus"
            enabled: !page.editing
            onClicked: page.edit(0)
        }
    ]

    FileDialog {
        id: openDialog

        title: qsTr("Import a set of prompts")
        nameFilters: [qsTr("Prompts, one a line (*.txt *.jsonl *.json)"), qsTr("All files (*)")]
        onAccepted: page.sets.importFrom(openDialog.selectedFile)
    }
    FileDialog {
        id: saveDialog

        title: qsTr("Save the answers")
        fileMode: FileDialog.SaveFile
        defaultSuffix: saveDialog.selectedNameFilter.extensions[0] ?? "csv"
        nameFilters: [qsTr("Table of comma-separated values (*.csv)"), qsTr("Web page (*.html)")]
        onAccepted: page.sets.saveTable(saveDialog.selectedFile)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.padding
        spacing: Theme.padding

        RowLayout {
            Layout.fillWidth: true
            visible: page.chosen && !page.editing
            spacing: 0

            ChoiceBox {
                Layout.fillWidth: true
                Layout.maximumWidth: 420
                Layout.rightMargin: Theme.gap
                name: qsTr("Set")
                options: page.sets.all
                current: String(page.sets.current)
                onChosen: name => page.sets.choose(Number(name))
            }
            IconButton {
                name: qsTr("Edit the set")
                symbol: "pencil"
                onClicked: page.edit(page.sets.current)
            }
            IconButton {
                name: qsTr("Delete the set")
                symbol: "trash-2"
                onClicked: page.sets.remove()
            }
            Item {
                Layout.fillWidth: true
            }
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: Theme.column
            Layout.alignment: Qt.AlignHCenter
            active: page.editing
            visible: active
            sourceComponent: PromptSetEditor {
                sets: page.sets
                setId: page.editedId
                onSaved: page.endEdit()
                onCancelled: page.endEdit()
                Component.onCompleted: {
                    name = page.editedId === 0 ? "" : page.sets.name;
                    text = page.editedId === 0 ? "" : page.sets.text;
                    takeFocus();
                }
            }
        }
        PromptSetRun {
            id: runner

            Layout.fillWidth: true
            visible: page.chosen && !page.editing
            sets: page.sets
        }
        PromptSetTable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.chosen && !page.editing
            results: page.sets.results
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignCenter
            Layout.fillHeight: true
            Layout.maximumWidth: 460
            visible: !page.chosen && !page.editing
            spacing: Theme.gap

            Item {
                Layout.fillHeight: true
            }
            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: qsTr("Ask several models a whole list")
                font.pixelSize: Theme.headingSize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Label {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.gap
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.muted
                text: qsTr("Keep a set of prompts, choose models, and have all of them answered while you are away. The answers become a table.")
            }
            TextButton {
                id: addButton

                Layout.alignment: Qt.AlignHCenter
                prominent: true
                text: qsTr("Write a set")
                icon.source: Theme.icon("plus")
                onClicked: page.edit(0)
            }
            TextButton {
                Layout.alignment: Qt.AlignHCenter
                text: qsTr("Import from a file…")
                onClicked: openDialog.open()
            }
            Item {
                Layout.fillHeight: true
            }
        }
        Label {
            Layout.fillWidth: true
            visible: page.sets.told !== ""
            text: page.sets.told
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        ErrorCard {
            readonly property var error: Chat.error

            Layout.fillWidth: true
            visible: !!error.message
            message: error.message ?? ""
            remedy: error.remedy ?? ""
            details: error.details ?? ""
            closable: true
            onClosed: Chat.clearError()
        }
        UndoBar {
            Layout.fillWidth: true
            visible: page.sets.undoText !== ""
            told: page.sets.undoText
            onUndone: page.sets.undo()
            onDismissed: page.sets.dismissUndo()
        }
    }
}
