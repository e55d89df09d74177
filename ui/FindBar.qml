// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Looks for words in the conversation that is shown, and steps through the places where they stand.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Rectangle {
    id: bar

    property bool shown: false

    signal closed

    function open() {
        bar.shown = true;
        field.forceActiveFocus();
        field.selectAll();
    }

    function close() {
        if (!bar.shown)
            return;
        bar.shown = false;
        Chat.find.text = "";
        bar.closed();
    }

    visible: bar.shown
    implicitWidth: 360
    implicitHeight: Theme.room(48)
    radius: Theme.bubble
    color: Theme.surface
    border.width: 1
    border.color: Theme.hairline

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Find in this conversation")

    Keys.onEscapePressed: bar.close()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: 6
        spacing: 0

        TextField {
            id: field

            Layout.fillWidth: true
            leftPadding: 4
            rightPadding: Theme.gap
            font.pixelSize: Theme.bodySize
            color: Theme.text
            placeholderText: qsTr("Find in this conversation")
            placeholderTextColor: Theme.muted
            background: null
            onTextEdited: Chat.find.text = field.text

            Accessible.name: qsTr("Words to find in this conversation")
            Accessible.description: qsTr("Enter goes to the next place, Shift+Enter to the one before")

            Keys.onPressed: event => {
                if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                    return;
                Chat.find.step(event.modifiers & Qt.ShiftModifier ? -1 : 1);
                event.accepted = true;
            }
        }
        Label {
            Layout.rightMargin: 4
            visible: Chat.find.text !== ""
            text: Chat.find.count === 0 ? qsTr("None") : qsTr("%1/%2").arg(Chat.find.current).arg(Chat.find.count)
            font.pixelSize: Theme.smallSize
            font.features: ({
                    "tnum": 1
                })
            color: Chat.find.count === 0 ? Theme.danger : Theme.muted
            Accessible.role: Accessible.StaticText
            Accessible.name: Chat.find.count === 0 ? qsTr("Not found") : qsTr("Place %1 of %2").arg(Chat.find.current).arg(Chat.find.count)
        }
        IconButton {
            enabled: Chat.find.count > 0
            name: qsTr("Place before")
            keys: "Shift+F3"
            symbol: "chevron-up"
            onClicked: Chat.find.step(-1)
        }
        IconButton {
            enabled: Chat.find.count > 0
            name: qsTr("Next place")
            keys: "F3"
            symbol: "chevron-down"
            onClicked: Chat.find.step(1)
        }
        IconButton {
            name: qsTr("Close")
            keys: "Esc"
            symbol: "x"
            onClicked: bar.close()
        }
    }

    Connections {
        function onTextChanged() {
            if (field.text !== Chat.find.text)
                field.text = Chat.find.text;
        }

        target: Chat.find
    }
}
