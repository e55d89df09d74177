// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The prompts that a person keeps: to add, to change, to delete, and to carry from one computer to another.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Alcove.Core
import Alcove

SubPage {
    id: page

    property double editedId: -1 // 0: a new one, -1: none
    property string newText // of a new one that comes from a question

    // A new prompt with this text.
    function add(text: string) {
        page.newText = text;
        page.editedId = 0;
    }

    function endEdit() {
        page.editedId = -1;
        page.newText = "";
        addButton.forceActiveFocus(Qt.OtherFocusReason);
    }

    heading: qsTr("Prompts")
    firstFocus: addButton
    actions: [
        IconButton {
            name: qsTr("Import prompts…")
            symbol: "download"
            onClicked: openDialog.open()
        },
        IconButton {
            name: qsTr("Export prompts…")
            symbol: "upload"
            enabled: Prompts.count > 0
            onClicked: saveDialog.open()
        }
    ]

    FileDialog {
        id: openDialog

        title: qsTr("Import prompts")
        nameFilters: [qsTr("Prompts (*.json)"), qsTr("All files (*)")]
        onAccepted: Prompts.importFrom(openDialog.selectedFile)
    }
    FileDialog {
        id: saveDialog

        title: qsTr("Export prompts")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Prompts (*.json)")]
        onAccepted: Prompts.exportTo(saveDialog.selectedFile)
    }

    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin, Theme.column)
        height: parent.height - Theme.margin
        spacing: Theme.padding

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                text: qsTr("Type / at the beginning of a question to ask one of them.")
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.muted
            }
            TextButton {
                id: addButton

                text: qsTr("New prompt")
                icon.source: Theme.icon("plus")
                prominent: Prompts.count === 0
                enabled: page.editedId !== 0
                onClicked: page.add("")
            }
        }
        Loader {
            Layout.fillWidth: true
            active: page.editedId === 0
            visible: active
            sourceComponent: PromptEditor {
                onSaved: page.endEdit()
                onCancelled: page.endEdit()
                Component.onCompleted: {
                    text = page.newText;
                    name = page.newText === "" ? "" : Prompts.nameFor(page.newText);
                    takeFocus();
                }
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.margin
            visible: Prompts.count === 0 && page.editedId === -1
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("What you ask again and again has its place here: a text with a name, and with places to fill in.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            model: Prompts

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Prompts")

            ScrollBar.vertical: ScrollBar {}

            delegate: Loader {
                id: place

                required property double promptId
                required property string name
                required property string text

                width: ListView.view.width
                sourceComponent: place.promptId === page.editedId ? editor : row

                Component {
                    id: row

                    PromptRow {
                        width: place.width
                        promptId: place.promptId
                        name: place.name
                        written: place.text
                        onEditAsked: page.editedId = place.promptId
                        onRemoveAsked: {
                            Prompts.remove(place.promptId);
                            addButton.forceActiveFocus(Qt.OtherFocusReason);
                        }
                    }
                }
                Component {
                    id: editor

                    PromptEditor {
                        width: place.width
                        promptId: place.promptId
                        onSaved: page.endEdit()
                        onCancelled: page.endEdit()
                        Component.onCompleted: {
                            name = place.name;
                            text = place.text;
                            takeFocus();
                        }
                    }
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: Prompts.told !== "" && Prompts.undoText === ""
            text: Prompts.told
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
            visible: Prompts.undoText !== ""
            told: Prompts.undoText
            onUndone: Prompts.undo()
            onDismissed: Prompts.dismissUndo()
        }
    }
}
