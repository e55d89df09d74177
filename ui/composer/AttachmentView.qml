// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a model reads of a file.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

Popup {
    id: view

    property var file: ({}) // name, kind, size, text, left

    function show(file: var) {
        view.file = file;
        view.open();
    }

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(820, (parent?.width ?? 0) - 2 * Theme.margin)
    height: Math.min(content.implicitHeight + 2 * view.padding, (parent?.height ?? 0) - 4 * Theme.margin)
    padding: 1
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: words.forceActiveFocus()

    background: Rectangle {
        radius: Theme.bubble
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    Overlay.modal: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.25)
    }

    contentItem: ColumnLayout {
        id: content

        spacing: 0

        Accessible.role: Accessible.Dialog
        Accessible.name: view.file.name ?? ""

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.bar
            Layout.leftMargin: 16
            Layout.rightMargin: Theme.gap
            spacing: Theme.gap

            Icon {
                symbol: view.file.kind === "pasted" ? "clipboard-paste" : "file-text"
                tint: Theme.muted
                size: 18
            }
            Label {
                Layout.fillWidth: true
                text: view.file.name ?? ""
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Label {
                text: view.file.size ?? ""
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
            CopyButton {
                name: qsTr("Copy the text")
                copied: view.file.text ?? ""
            }
            IconButton {
                name: qsTr("Close")
                symbol: "x"
                keys: "Esc"
                onClicked: view.close()
            }
        }
        Hairline {
            Layout.fillWidth: true
        }
        ScrollView {
            Layout.fillWidth: true
            Layout.fillHeight: true

            TextArea {
                id: words

                readOnly: true
                selectByMouse: true
                padding: 16
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                text: view.file.text ?? ""
                font.family: view.file.kind === "text" ? Theme.codeFont : Qt.application.font.family
                font.pixelSize: view.file.kind === "text" ? Theme.codeSize : Theme.bodySize
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                background: null

                Accessible.name: qsTr("Text of the file")
                Accessible.multiLine: true
            }
        }
        Label {
            Layout.fillWidth: true
            visible: (view.file.left ?? 0) > 0
            padding: Theme.padding
            text: qsTr("%n more characters are not shown. The model reads them all.", "", view.file.left ?? 0)
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
}
