// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One model in the list: its name, what it is, and whether it is open or fits.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ItemDelegate {
    id: row

    required property int index
    required property string file
    required property string name
    required property string fileName
    required property string details
    required property string condition
    required property bool open
    required property bool opening
    required property var fit
    property bool listFocused: false
    readonly property bool current: row.ListView.isCurrentItem
    readonly property bool wrong: row.condition === "damaged" || row.condition === "unsupported"
    readonly property string badge: row.opening ? qsTr("Opening…") : row.open ? qsTr("Open") : row.condition === "damaged" ? qsTr("Damaged") : row.condition === "unsupported" ? qsTr("Can't run") : row.fit.badge ?? ""

    signal chosen
    signal openAsked

    height: lines.implicitHeight + 2 * Theme.gap
    padding: 0
    focusPolicy: Qt.NoFocus
    text: row.name
    onClicked: row.chosen()
    onDoubleClicked: row.openAsked()
    Component.onCompleted: Models.wantFit(row.file)
    Component.onDestruction: Models.leaveFit(row.file)

    Accessible.role: Accessible.ListItem
    Accessible.name: row.name
    Accessible.description: [row.details, row.badge].filter(part => part !== "").join(", ")
    Accessible.selected: row.current

    background: Rectangle {
        x: 4
        width: row.width - 8
        height: row.height
        radius: Theme.radius
        color: row.current ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
        border.width: row.listFocused && row.current ? 2 : 0
        border.color: Theme.accent
    }
    contentItem: Item {
        ColumnLayout {
            id: lines

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.padding
            anchors.rightMargin: Theme.padding + 4
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            RowLayout {
                spacing: Theme.gap

                Label {
                    Layout.fillWidth: true
                    text: row.name
                    textFormat: Text.PlainText
                    elide: Text.ElideMiddle
                    maximumLineCount: 1
                    font.pixelSize: Theme.controlSize
                    font.weight: Font.Medium
                    color: row.wrong ? Theme.muted : Theme.text
                }
                Icon {
                    visible: row.wrong || row.fit.verdict === "large"
                    symbol: "triangle-alert"
                    tint: row.condition === "damaged" ? Theme.danger : Theme.muted
                    size: 14
                }
                Rectangle {
                    visible: row.open && !row.opening
                    implicitWidth: 7
                    implicitHeight: 7
                    radius: 3.5
                    color: Theme.accent
                }
                Label {
                    visible: row.badge !== ""
                    text: row.badge
                    font.pixelSize: Theme.smallSize
                    color: row.open ? Theme.accent : Theme.muted
                }
            }
            Label {
                Layout.fillWidth: true
                text: row.details
                textFormat: Text.PlainText
                elide: Text.ElideRight
                maximumLineCount: 1
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
        }
    }
}
