// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A table; one that is wider than the column scrolls sideways. A button copies it, for a text or a spreadsheet.
import QtQuick
import QtQuick.Controls.Basic
import Alcove
import Alcove.Core

Flickable {
    id: scroller

    required property string html
    property alias found: words.found
    property alias selection: words.selection
    readonly property bool held: words.held || copyButton.activeFocus || menu.visible
    readonly property int columns: (scroller.html.match(/<th[ >]/g) ?? []).length
    readonly property string line: String(Theme.mix(Theme.surface, Theme.text, 0.16))

    signal linkChosen(address: string)
    signal foundAt(item: Item, place: rect)

    implicitHeight: words.height
    contentWidth: words.width
    flickableDirection: Flickable.HorizontalFlick
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width
    clip: true

    ScrollBar.horizontal: ScrollBar {}

    // A word alone may be wider than the column.
    function fit() {
        words.least = 0;
        words.least = words.contentWidth > words.width ? Math.ceil(words.contentWidth) : 0;
    }

    onWidthChanged: Qt.callLater(scroller.fit)
    onHtmlChanged: Qt.callLater(scroller.fit)
    Component.onCompleted: scroller.fit()

    SelectableText {
        id: words

        property real least: 0

        // As wide as its words want, but no wider than the column, unless one word alone is or it has many columns.
        width: Math.max(Math.min(implicitWidth, Math.max(scroller.width, scroller.columns * Theme.room(96))), least)
        textFormat: TextEdit.RichText
        hasFormulas: scroller.html.includes("<tex>")
        text: "<style>table{border-collapse:collapse;border-width:1px;border-style:solid;border-color:" + scroller.line + "}th,td{padding:6px 12px}th{font-weight:600;text-align:left}" + RichStyle.inline + "</style>" + words.filled(scroller.html)
        onLinkActivated: address => scroller.linkChosen(address)
        onFoundAt: (item, place) => scroller.foundAt(item, place)

        Accessible.role: Accessible.Table
    }
    HoverHandler {
        id: pointer

        parent: scroller
    }
    TextSaver {
        id: forms
    }
    // Beside the table, or over its corner where it is as wide as the column.
    IconButton {
        id: copyButton

        parent: scroller
        x: Math.min(words.width + 4, scroller.width - width)
        z: 1
        opacity: pointer.hovered || activeFocus || menu.visible || done.running ? 1 : 0.005 // nothing to the eye, but there for a screen reader
        name: qsTr("Copy the table")
        symbol: done.running ? "check" : "copy"
        onClicked: menu.popup(copyButton, 0, copyButton.height)

        background: Rectangle {
            radius: Theme.radius
            color: copyButton.hovered ? Theme.raised : Theme.surface
            border.width: copyButton.visualFocus ? 2 : 0
            border.color: Theme.accent
        }

        Timer {
            id: done

            interval: 1500
        }
        ChoiceMenu {
            id: menu

            Choice {
                text: qsTr("As Markdown")
                symbol: "file-text"
                onTriggered: {
                    Chat.copyText(forms.tableAsMarkdown(scroller.html));
                    done.restart();
                }
            }
            Choice {
                text: qsTr("As CSV, for spreadsheets")
                symbol: "columns-2"
                onTriggered: {
                    Chat.copyText(forms.tableAsCsv(scroller.html));
                    done.restart();
                }
            }
        }
    }
}
