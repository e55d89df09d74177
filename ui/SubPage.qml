// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A page in the place of the chat: a bar with its title and the way back, and what the page is about below.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

FocusScope {
    id: page

    property bool sidebarShown: true
    required property string heading
    property Item firstFocus: back
    default property alias content: body.data
    property alias actions: actionRow.data // at the bar's end

    signal toggleSidebar
    signal leave

    function takeFocus() {
        page.firstFocus.forceActiveFocus(Qt.OtherFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: page.heading

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.bar
            Layout.leftMargin: page.sidebarShown ? Theme.padding : Theme.gap
            Layout.rightMargin: Theme.margin
            spacing: Theme.gap

            IconButton {
                visible: !page.sidebarShown
                name: qsTr("Show the conversations")
                symbol: "panel-left"
                keys: "Ctrl+B"
                onClicked: page.toggleSidebar()
            }
            IconButton {
                id: back

                name: qsTr("Back to the chat")
                symbol: back.mirrored ? "arrow-right" : "arrow-left"
                keys: "Esc"
                onClicked: page.leave()
            }
            Label {
                Layout.fillWidth: true
                text: page.heading
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
                font.pixelSize: Theme.bodySize
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            RowLayout {
                id: actionRow

                spacing: 0
            }
        }
        Item {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
