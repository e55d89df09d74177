// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A tag, with its colour.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

AbstractButton {
    id: chip

    required property string tag
    property string symbol // what a click does; empty: it says so elsewhere

    implicitHeight: Theme.room(28)
    implicitWidth: Math.min(row.implicitWidth + 20, 200)
    leftPadding: 10
    rightPadding: 10
    focusPolicy: Qt.TabFocus
    text: chip.tag

    Accessible.role: Accessible.Button
    Accessible.name: chip.tag

    Keys.onReturnPressed: chip.click()
    Keys.onEnterPressed: chip.click()

    contentItem: RowLayout {
        id: row

        spacing: 6

        Rectangle {
            implicitWidth: 8
            implicitHeight: 8
            radius: 4
            color: Theme.tagColor(chip.tag)
        }
        Label {
            Layout.fillWidth: true
            text: chip.tag
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Icon {
            visible: chip.symbol !== ""
            symbol: chip.symbol || "x"
            tint: Theme.muted
            size: 12
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.checked ? Theme.selection : chip.down ? Theme.pressed : chip.hovered ? Theme.hover : "transparent"
        border.width: chip.visualFocus ? 2 : 1
        border.color: chip.visualFocus ? Theme.accent : Theme.hairline
    }
}
