// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A line of a menu: icon, words, shortcut. Where it opens another menu, that one's icon and title.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

MenuItem {
    id: choice

    property string keys
    property string symbol
    property string note // in the place of a shortcut
    property bool marked: true // shows the symbol; its place is kept

    implicitHeight: Theme.target
    implicitWidth: row.implicitWidth + 2 * Theme.padding
    padding: 0
    leftPadding: Theme.padding
    rightPadding: Theme.padding

    arrow: null // stands in the line

    Accessible.name: choice.text

    contentItem: RowLayout {
        id: row

        spacing: Theme.padding

        Icon {
            visible: choice.symbol !== "" || choice.subMenu
            opacity: choice.marked ? 1 : 0
            symbol: choice.symbol || "check"
            source: choice.subMenu ? choice.icon.source : Theme.icon(symbol)
            size: 18
        }
        Label {
            Layout.fillWidth: true
            text: choice.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: Theme.controlSize
            color: choice.enabled ? Theme.text : Theme.muted
        }
        Icon {
            visible: choice.subMenu
            symbol: "chevron-right"
            tint: Theme.muted
        }
        Label {
            visible: text !== ""
            text: choice.keys !== "" ? KeyNames.shown(choice.keys) : choice.note
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
    }
    background: Rectangle {
        radius: 6
        color: choice.highlighted ? Theme.hover : "transparent"
    }
}
