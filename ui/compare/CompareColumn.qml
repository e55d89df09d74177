// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One column: which model it is, and its branch of the talk.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Item {
    id: root

    required property ComparisonColumn column
    required property int index
    property bool following: true // the end, while it is in sight

    signal linkChosen(address: string)
    signal fileChosen(file: var)
    signal scrolledTo(share: real) // of what can be scrolled, by the person

    // Another column was scrolled.
    function follow(source: Item, share: real) {
        if (source === root)
            return;
        list.contentY = list.originY + share * Math.max(0, list.contentHeight - list.height);
        root.following = list.isAtEnd();
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: root.column.title

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ColumnHeader {
            Layout.fillWidth: true
            column: root.column
            index: root.index
        }
        ProgressLine {
            Layout.fillWidth: true
            Layout.margins: Theme.padding
            visible: root.column.modelState === "loading"
            title: qsTr("Opening the model")
            words: root.column.loadText
            value: root.column.loadProgress
            onCancelled: Compare.removeColumn(root.index)
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.padding
            Layout.rightMargin: Theme.padding
            Layout.bottomMargin: Theme.gap
            visible: root.column.waiting !== ""
            text: root.column.waiting
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
        ErrorCard {
            readonly property var error: root.column.error

            Layout.fillWidth: true
            Layout.margins: Theme.padding
            visible: !!error.message
            message: error.message ?? ""
            remedy: error.remedy ?? ""
            details: error.details ?? ""
        }
        TextButton {
            Layout.leftMargin: Theme.padding
            visible: !!root.column.error.message
            text: qsTr("Open it again")
            onClicked: Compare.openAgain(root.index)
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.column.messages
            spacing: Theme.padding
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 1200
            activeFocusOnTab: true

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Messages of %1").arg(root.column.title)

            function isAtEnd(): bool {
                return list.contentY + list.height >= list.originY + list.contentHeight - Theme.margin;
            }
            function share(): real {
                const room = list.contentHeight - list.height;
                return room > 0 ? (list.contentY - list.originY) / room : 0;
            }
            function scrollBy(pixels: real) {
                const last = Math.max(list.originY, list.originY + list.contentHeight - list.height);
                list.contentY = Math.max(list.originY, Math.min(last, list.contentY + pixels));
                list.tellPlace();
            }
            function tellPlace() {
                root.following = list.isAtEnd();
                root.scrolledTo(list.share());
            }
            function stayAtEnd() {
                if (root.following)
                    list.positionViewAtEnd();
            }

            ScrollBar.vertical: ScrollBar {
                id: bar
            }
            SelectionEnd {
                id: selectionEnd

                view: list
                bar: bar
            }
            Keys.forwardTo: [selectionEnd]
            Keys.onShortcutOverride: event => event.accepted = selectionEnd.overrides(event)

            header: Item {
                height: Theme.gap
            }
            footer: Item {
                height: Theme.margin
            }
            delegate: ColumnMessage {
                column: root.column
                last: index === list.count - 1
                onLinkChosen: address => root.linkChosen(address)
                onScrolled: list.tellPlace()
                onFileChosen: place => root.fileChosen(root.column.messages.attachment(index, place))
            }

            Keys.onUpPressed: list.scrollBy(-60)
            Keys.onDownPressed: list.scrollBy(60)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                    list.scrollBy((event.key === Qt.Key_PageUp ? -0.9 : 0.9) * list.height);
                    event.accepted = true;
                }
            }
            onContentYChanged: {
                if (list.moving || bar.pressed)
                    list.tellPlace();
            }
            onContentHeightChanged: Qt.callLater(list.stayAtEnd)
            onHeightChanged: Qt.callLater(list.stayAtEnd)

            Rectangle {
                anchors.fill: parent
                visible: list.activeFocus
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
                radius: Theme.radius
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1 / Screen.devicePixelRatio
        height: parent.height
        visible: root.index < Compare.columns.count - 1
        color: Theme.hairline
    }

    Connections {
        function onAsked() {
            root.following = true;
            list.positionViewAtEnd();
        }

        target: Compare
    }
}
