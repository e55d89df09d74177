// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A paragraph or a heading.
import QtQuick
import Alcove

SelectableText {
    id: words

    required property string html
    property int level: 0 // of a heading; 0: a paragraph
    property bool quoted: false

    readonly property int size: words.level === 0 ? Theme.bodySize : words.level === 1 ? Theme.headingSize : words.level === 2 ? Theme.titleSize : Theme.bodySize
    readonly property int line: words.level === 0 ? Theme.lineHeight : Math.round(words.size * 1.4)

    signal linkChosen(address: string)

    textFormat: TextEdit.RichText
    hasFormulas: words.html.includes("<tex>")
    text: "<style>p{line-height:" + words.line + "px}" + RichStyle.inline + "</style><p>" + words.filled(words.html) + "</p>"
    color: words.quoted ? Theme.muted : Theme.text
    font.pixelSize: words.size
    font.weight: words.level > 0 ? Font.Bold : Font.Normal
    onLinkActivated: address => words.linkChosen(address)

    Accessible.role: words.level > 0 ? Accessible.Heading : Accessible.Paragraph

    HoverHandler {
        cursorShape: words.hoveredLink ? Qt.PointingHandCursor : Qt.IBeamCursor
    }
}
