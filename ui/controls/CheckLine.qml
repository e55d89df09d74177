// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A line that is ticked or not.
import QtQuick
import QtQuick.Controls.Basic
import Alcove

CheckBox {
    id: line

    implicitHeight: Theme.target
    padding: 0
    spacing: Theme.gap
    font.pixelSize: Theme.controlSize
    focusPolicy: Qt.TabFocus
    opacity: line.enabled ? 1 : 0.5

    Accessible.name: line.text
    Accessible.checkable: true
    Accessible.checked: line.checked
    Keys.onReturnPressed: line.click()

    indicator: Rectangle {
        x: line.mirrored ? line.width - width - line.rightPadding : line.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.room(18)
        height: Theme.room(18)
        radius: 4
        color: line.checked ? Theme.accent : "transparent"
        border.width: line.checked ? 0 : 1
        border.color: Theme.muted

        Icon {
            anchors.centerIn: parent
            visible: line.checked
            symbol: "check"
            tint: Theme.surface
            size: 14
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -3
            visible: line.visualFocus
            radius: 7
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
    contentItem: Label {
        readonly property real room: line.indicator.width + line.spacing

        leftPadding: line.mirrored ? 0 : room
        rightPadding: line.mirrored ? room : 0
        horizontalAlignment: Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        text: line.text
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font: line.font
    }
}
