// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One block of an answer in its place: the quote's bar, the list's marker and indent, then what the block is.
pragma ComponentBehavior: Bound

import QtQuick
import Alcove.Core
import Alcove

Item {
    id: block

    required property int index
    required property string kind
    required property string text
    required property string source
    required property string language
    required property int level
    required property int quoteDepth
    required property int quoteDepthAbove
    required property int listDepth
    required property string marker
    required property string task
    required property bool joined
    required property bool rightToLeft
    required property MessageBlocksModel blocks
    readonly property alias selection: selection

    readonly property real gapAbove: {
        if (block.index === 0)
            return 0;
        if (block.kind === "heading")
            return block.level === 1 ? 28 : block.level === 2 ? 24 : 20;
        return block.joined ? 4 : block.kind === "rule" ? 20 : 12;
    }
    // However deep it lies, words have half of the width.
    readonly property real deepest: block.width / 2
    readonly property real indent: Math.min(block.quoteDepth * 18 + block.listDepth * 26, block.deepest)

    property int found: -1 // see SelectableText
    property bool held: false // the keyboard is in it

    signal linkChosen(address: string)
    signal foundAt(item: Item, place: rect)

    width: parent?.width ?? 0
    implicitHeight: block.gapAbove + content.height
    LayoutMirroring.enabled: block.rightToLeft
    LayoutMirroring.childrenInherit: true

    BlockSelection {
        id: selection

        blocks: block.blocks
        row: block.index
    }

    Repeater {
        model: Math.min(block.quoteDepth, Math.floor(block.deepest / 18))

        Rectangle {
            required property int index
            readonly property bool goesOn: index < block.quoteDepthAbove

            x: block.rightToLeft ? block.width - 3 - index * 18 : index * 18
            y: goesOn ? 0 : block.gapAbove
            width: 3
            height: block.height - y
            color: Theme.mix(Theme.surface, Theme.text, 0.18)
        }
    }

    // Most blocks have neither.
    Loader {
        anchors.right: content.left
        anchors.rightMargin: Theme.gap
        anchors.top: content.top
        anchors.topMargin: block.task !== "" ? 5 : 2
        active: block.marker !== "" || block.task !== ""
        sourceComponent: block.task !== "" ? task : marker
    }

    Loader {
        id: content

        anchors.left: parent.left
        anchors.leftMargin: block.indent
        y: block.gapAbove
        width: block.width - block.indent
        sourceComponent: block.kind === "code" ? code : block.kind === "table" ? table : block.kind === "formula" ? formula : block.kind === "image" ? image : block.kind === "rule" ? rule : words
    }

    Component {
        id: marker

        Text {
            text: block.marker
            color: Theme.muted
            font.pixelSize: Theme.bodySize
            lineHeight: Theme.lineHeight
            lineHeightMode: Text.FixedHeight
            font.features: ({
                    "tnum": 1
                })
            Accessible.ignored: true
        }
    }
    Component {
        id: task

        Rectangle {
            implicitWidth: Theme.room(15)
            implicitHeight: Theme.room(15)
            radius: 4
            color: block.task === "done" ? Theme.muted : "transparent"
            border.width: 1.5
            border.color: Theme.muted
            Accessible.role: Accessible.CheckBox
            Accessible.name: qsTr("Task")
            Accessible.checked: block.task === "done"

            Icon {
                anchors.centerIn: parent
                visible: block.task === "done"
                symbol: "check"
                tint: Theme.surface
                size: 13
            }
        }
    }
    Component {
        id: words

        TextBlock {
            html: block.text
            selection: block.selection
            level: block.level
            onHeldChanged: block.held = held
            quoted: block.quoteDepth > 0
            found: block.found
            onFoundAt: (item, place) => block.foundAt(item, place)
            onLinkChosen: address => block.linkChosen(address)
        }
    }
    Component {
        id: code

        CodeBlock {
            source: block.text
            language: block.language
            selection: block.selection
            onHeldChanged: block.held = held
            found: block.found
            onFoundAt: (item, place) => block.foundAt(item, place)
        }
    }
    Component {
        id: table

        TableBlock {
            html: block.text
            selection: block.selection
            onHeldChanged: block.held = held
            found: block.found
            onFoundAt: (item, place) => block.foundAt(item, place)
            onLinkChosen: address => block.linkChosen(address)
        }
    }
    Component {
        id: formula

        FormulaBlock {
            formula: block.text
            selection: block.selection
            onHeldChanged: block.held = held
        }
    }
    Component {
        id: image

        ImageBlock {
            source: block.source
            html: block.text
            selection: block.selection
            onHeldChanged: block.held = held
            found: block.found
            onFoundAt: (item, place) => block.foundAt(item, place)
            onLinkChosen: address => block.linkChosen(address)
        }
    }
    Component {
        id: rule

        Hairline {}
    }
}
