// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A table; one that is wider than the column scrolls sideways.
import QtQuick
import QtQuick.Controls.Basic
import Alcove

Flickable {
    id: scroller

    required property string html
    property alias found: words.found
    property alias held: words.held
    property alias selection: words.selection
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

        // As wide as its words want, but no wider than the column unless one word alone is.
        width: Math.max(Math.min(implicitWidth, scroller.width), least)
        textFormat: TextEdit.RichText
        hasFormulas: scroller.html.includes("<tex>")
        text: "<style>table{border-collapse:collapse;border-width:1px;border-style:solid;border-color:" + scroller.line + "}th,td{padding:6px 12px}th{font-weight:600;text-align:left}" + RichStyle.inline + "</style>" + words.filled(scroller.html)
        onLinkActivated: address => scroller.linkChosen(address)
        onFoundAt: (item, place) => scroller.foundAt(item, place)

        Accessible.role: Accessible.Table
    }
}
