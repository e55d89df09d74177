// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The bar above a chat: its title, and the model that answers.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core

Item {
    id: header

    property bool sidebarShown: true
    property bool lineBelow: false
    property bool settingsShown: false
    readonly property bool titling: Chat.titlingId !== "" && Chat.titlingId === Chat.currentId

    signal toggleSidebar
    signal openModelDialog
    signal modelsAsked
    signal toggleSettings

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: header.sidebarShown ? Theme.margin : Theme.gap
        anchors.rightMargin: Theme.padding
        spacing: 0

        IconButton {
            visible: !header.sidebarShown
            name: qsTr("Show the conversations")
            symbol: "panel-left"
            keys: "Ctrl+B"
            onClicked: header.toggleSidebar()
        }
        IconButton {
            visible: !header.sidebarShown
            name: qsTr("New chat")
            symbol: "square-pen"
            keys: "Ctrl+N"
            onClicked: Chat.newConversation()
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: header.sidebarShown ? 0 : Theme.gap
            text: Chat.currentTitle
            textFormat: Text.PlainText
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: Theme.bodySize
            font.weight: Font.DemiBold
            color: header.titling ? Theme.muted : Theme.text
            Accessible.role: Accessible.Heading
        }
        Label {
            visible: header.titling && header.width > Theme.foldsBelow
            text: qsTr("Looking for a title…")
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        IconButton {
            visible: header.titling
            name: qsTr("Stop looking for a title")
            symbol: "x"
            onClicked: Chat.stopTitle()
        }
        // Stays while it is so, when the card that tells why is closed.
        TextButton {
            id: unsaved

            Layout.leftMargin: Theme.gap
            visible: Chat.unsaved
            text: header.width > Theme.foldsBelow ? qsTr("Not saved") : ""
            icon.source: Theme.icon("triangle-alert")
            icon.color: Theme.danger
            font.pixelSize: Theme.controlSize
            onClicked: Chat.tellUnsaved()
            Accessible.name: qsTr("Not saved")
            Accessible.description: unsaved.ToolTip.text
            ToolTip.visible: unsaved.hovered || unsaved.visualFocus
            ToolTip.delay: 600
            ToolTip.text: qsTr("What is written now does not reach the file of the conversations. Press to see why.")
        }
        IconButton {
            visible: Chat.temporary || Chat.currentId === ""
            name: Chat.temporary ? qsTr("End the temporary chat") : qsTr("Temporary chat")
            keys: Chat.temporary ? "Ctrl+N" : "Ctrl+Shift+N"
            symbol: Chat.temporary ? "x" : "message-circle-dashed"
            onClicked: {
                if (Chat.temporary)
                    Chat.newConversation();
                else
                    Chat.newTemporaryChat();
            }
        }
        ToolButton {
            id: model

            Layout.maximumWidth: header.width * 0.45
            Layout.leftMargin: Theme.padding
            implicitHeight: Theme.target
            leftPadding: Theme.padding
            rightPadding: Theme.gap
            focusPolicy: Qt.TabFocus
            text: Chat.modelState === "ready" ? Chat.modelName : Chat.modelState === "loading" ? qsTr("Opening a model…") : qsTr("No model")
            onClicked: menu.popup(model, model.width - menu.width, model.height + 4)
            Keys.onReturnPressed: model.click()

            Accessible.name: qsTr("Model: %1").arg(model.text)
            ToolTip.visible: (model.hovered || model.visualFocus) && !menu.visible && Chat.modelState === "ready"
            ToolTip.delay: 600
            ToolTip.text: [Chat.modelDetails, Chat.deviceName].filter(part => part !== "").join("\n")

            contentItem: RowLayout {
                spacing: 6

                Label {
                    Layout.fillWidth: true
                    text: model.text
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.controlSize
                    color: Theme.muted
                }
                Icon {
                    symbol: "chevron-down"
                    tint: Theme.muted
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: model.down || menu.visible ? Theme.pressed : model.hovered ? Theme.hover : "transparent"
                border.width: model.visualFocus ? 2 : 0
                border.color: Theme.accent
            }

            ModelChoices {
                id: menu

                about: Chat.modelState === "ready" ? model.ToolTip.text : ""
                onFileAsked: header.openModelDialog()
                onAllAsked: header.modelsAsked()
            }
        }
        IconButton {
            Layout.leftMargin: 4
            name: qsTr("Settings of this chat")
            symbol: "sliders-horizontal"
            keys: "Ctrl+I"
            highlighted: header.settingsShown
            onClicked: header.toggleSettings()
        }
        HeaderMenu {}
    }

    Hairline {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: header.lineBelow
    }
}
