// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The tags of one or several conversations: chips that can be taken away, and a field that completes what is typed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Popup {
    id: editor

    property list<string> conversations
    property list<string> tags
    // Of the other tags those that begin with what is typed; all when nothing is.
    readonly property list<string> offered: Chat.sidebar.tags.filter(tag => !editor.tags.includes(tag) && tag.toLowerCase().startsWith(field.text.trim().toLowerCase())).slice(0, 8)

    function show(conversations: list<string>) {
        editor.conversations = conversations;
        editor.tags = Chat.tagsOf(conversations);
        field.clear();
        editor.open();
    }

    function add(tag: string) {
        Chat.addTag(editor.conversations, tag);
        editor.tags = Chat.tagsOf(editor.conversations);
        field.clear();
        field.forceActiveFocus();
    }

    function take(tag: string) {
        Chat.removeTag(editor.conversations, tag);
        editor.tags = Chat.tagsOf(editor.conversations);
        field.forceActiveFocus();
    }

    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.round(Math.min((parent?.height ?? 0) * 0.2, 140))
    width: Math.min(420, (parent?.width ?? 0) - 2 * Theme.margin)
    padding: 16
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: field.forceActiveFocus()

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
        spacing: Theme.padding

        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        Label {
            id: heading

            Layout.fillWidth: true
            text: editor.conversations.length === 1 ? qsTr("Tags") : qsTr("Tags of %n conversations", "", editor.conversations.length)
            font.pixelSize: Theme.bodySize
            font.weight: Font.DemiBold
        }
        Flow {
            Layout.fillWidth: true
            spacing: 6
            visible: editor.tags.length > 0

            Repeater {
                model: editor.tags

                TagChip {
                    required property string modelData

                    tag: modelData
                    symbol: "x"
                    Accessible.name: qsTr("Take away the tag %1").arg(modelData)
                    onClicked: editor.take(modelData)
                }
            }
        }
        LineField {
            id: field

            Layout.fillWidth: true
            placeholderText: qsTr("Add a tag")
            onAccepted: {
                if (field.text.trim() === "")
                    editor.close();
                else
                    editor.add(field.text);
            }

            Accessible.name: field.placeholderText
            Accessible.description: qsTr("Enter adds it, Tab completes it, Backspace takes the last one away")

            Keys.onPressed: event => {
                if (event.key === Qt.Key_Tab && field.text !== "" && editor.offered.length > 0 && editor.offered[0] !== field.text)
                    field.text = editor.offered[0];
                else if (event.key === Qt.Key_Backspace && field.text === "" && editor.tags.length > 0)
                    editor.take(editor.tags[editor.tags.length - 1]);
                else
                    return;
                event.accepted = true;
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 6
            visible: editor.offered.length > 0

            Repeater {
                model: editor.offered

                TagChip {
                    required property string modelData

                    tag: modelData
                    symbol: "plus"
                    Accessible.name: qsTr("Add the tag %1").arg(modelData)
                    onClicked: editor.add(modelData)
                }
            }
        }
    }
}
