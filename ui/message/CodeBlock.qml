// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Source code with its language's name and a button that copies it; long lines scroll sideways.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

Rectangle {
    id: block

    required property string source
    required property string language
    property alias found: area.found
    property alias selection: area.selection
    readonly property bool held: area.held || copyButton.activeFocus

    signal foundAt(item: Item, place: rect)

    // While it streams in, only what is new is put in: the lines above stay laid out and coloured.
    function show() {
        if (block.source.startsWith(area.text))
            area.insert(area.length, block.source.slice(area.length));
        else
            area.text = block.source;
    }

    implicitHeight: head.height + scroller.height
    radius: Theme.bubble
    color: Theme.raised
    onSourceChanged: block.show()
    Component.onCompleted: block.show()

    CodeHighlighter {
        id: highlighter

        document: area.textDocument
        language: block.language
        dark: Theme.dark
    }

    RowLayout {
        id: head

        width: parent.width
        height: Theme.room(40)

        Text {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            text: highlighter.languageName
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
        CopyButton {
            id: copyButton

            Layout.rightMargin: 4
            name: qsTr("Copy the code")
            copied: block.source
        }
    }

    Flickable {
        id: scroller

        anchors.top: head.bottom
        width: parent.width
        height: area.height
        contentWidth: Math.max(width, area.contentWidth + area.leftPadding + area.rightPadding)
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: true

        ScrollBar.horizontal: ScrollBar {}

        SelectableText {
            id: area

            width: scroller.contentWidth
            leftPadding: 16
            rightPadding: 16
            topPadding: 0
            bottomPadding: 16
            wrapMode: TextEdit.NoWrap
            font.family: Theme.codeFont
            font.pixelSize: Theme.codeSize
            tabStopDistance: 4 * metrics.averageCharacterWidth
            onFoundAt: (item, place) => block.foundAt(item, place)

            Accessible.name: highlighter.languageName ? qsTr("Code in %1").arg(highlighter.languageName) : qsTr("Code")
        }
    }

    FontMetrics {
        id: metrics

        font: area.font
    }
}
