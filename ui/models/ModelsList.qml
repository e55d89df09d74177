// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is open, and below it all models in an order, or those that are looked for.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

FocusScope {
    id: pane

    property bool lineBelow: false // the details follow

    readonly property Item firstFocus: list.count > 0 ? list : filter

    function takeFocus() {
        pane.firstFocus.forceActiveFocus(Qt.OtherFocusReason);
    }

    // What can't be run says so beside the list.
    function openCurrent() {
        if (["runnable", "reading"].includes(Models.current.state))
            Models.openFile(Models.currentFile);
    }

    // Which row is the current one is the business of the file that is looked at: rows come, go and move.
    function choose(row: int) {
        if (list.count === 0)
            return;
        list.currentIndex = Math.max(0, Math.min(row, list.count - 1));
        Models.currentFile = Models.list.fileAt(list.currentIndex);
    }

    function follow() {
        const row = Models.list.rowOf(Models.currentFile);
        if (row >= 0)
            list.currentIndex = row;
        else if (!Models.looking) // else it may be about to come
            pane.choose(Math.max(0, list.currentIndex)); // what has taken the place of the one that went
    }

    Component.onCompleted: pane.follow()

    Connections {
        function onRowsInserted() {
            Qt.callLater(pane.follow);
            if (filter.activeFocus && filter.text === "")
                list.forceActiveFocus(Qt.OtherFocusReason);
        }
        function onRowsRemoved() {
            Qt.callLater(pane.follow);
        }
        function onLayoutChanged() {
            Qt.callLater(pane.follow);
        }

        target: Models.list
    }
    Connections {
        function onCurrentChanged() {
            Qt.callLater(pane.follow);
        }
        function onLookingChanged() {
            Qt.callLater(pane.follow);
        }

        target: Models
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        OpenModelsView {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.padding
            Layout.rightMargin: Theme.padding
            onDone: pane.takeFocus()
        }
        RowLayout {
            Layout.leftMargin: Theme.padding
            Layout.rightMargin: Theme.padding
            spacing: Theme.gap

            LineField {
                id: filter

                Layout.fillWidth: true
                placeholderText: qsTr("Search in %n models", "", Models.total)
                text: Models.list.filter
                onTextEdited: Models.list.filter = filter.text
                Accessible.name: qsTr("Search in the models")
                Keys.onDownPressed: list.forceActiveFocus(Qt.OtherFocusReason)
                Keys.onReturnPressed: pane.openCurrent()
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && filter.text !== ""
                Keys.onEscapePressed: event => {
                    event.accepted = filter.text !== "";
                    Models.list.filter = "";
                }
            }
            ChoiceBox {
                Layout.preferredWidth: 190
                name: qsTr("Order")
                options: [
                    {
                        "name": "used",
                        "title": qsTr("Last used")
                    },
                    {
                        "name": "name",
                        "title": qsTr("Name")
                    },
                    {
                        "name": "size",
                        "title": qsTr("Size")
                    }
                ]
                current: Models.list.order
                onChosen: name => Models.list.order = name
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: Models.list
            currentIndex: -1
            highlightMoveDuration: 0

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Models")

            ScrollBar.vertical: ScrollBar {}

            delegate: ModelDelegate {
                width: ListView.view.width
                listFocused: list.activeFocus
                onChosen: {
                    pane.choose(index);
                    list.forceActiveFocus(Qt.MouseFocusReason);
                }
                onOpenAsked: pane.openCurrent()
            }

            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(list.height / Math.max(1, list.currentItem?.height ?? 1)) - 1);
                const rows = {
                    [Qt.Key_Up]: list.currentIndex - 1,
                    [Qt.Key_Down]: list.currentIndex + 1,
                    [Qt.Key_PageUp]: list.currentIndex - page,
                    [Qt.Key_PageDown]: list.currentIndex + page,
                    [Qt.Key_Home]: 0,
                    [Qt.Key_End]: list.count - 1
                };
                if (event.key in rows) {
                    pane.choose(rows[event.key]);
                } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    pane.openCurrent();
                } else if (event.key === Qt.Key_Delete) {
                    Models.trash(Models.currentFile);
                } else if (event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) && event.text !== "\u007f") {
                    Models.list.filter += event.text;
                    filter.forceActiveFocus(Qt.OtherFocusReason);
                } else {
                    return;
                }
                event.accepted = true;
            }

            Label {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.padding
                visible: list.count === 0 && text !== ""
                text: Models.list.filter !== "" ? qsTr("No model is called so.") : Models.looking ? qsTr("Looking for models…") : ""
                wrapMode: Text.Wrap
                color: Theme.muted
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.padding
            visible: Models.unread > 0
            text: qsTr("Reading %n files…", "", Models.unread)
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        ModelSuggestions {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.padding
            Layout.rightMargin: Theme.padding
            visible: Models.total <= 1 && Models.suggestions.length > 0
            onAdded: pane.takeFocus()
        }
    }

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: pane.lineBelow
    }
}
