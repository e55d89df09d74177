// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A picture that is on this computer, with the words that stand for it below.
import QtQuick
import Alcove
import Alcove.Core

Column {
    id: block

    required property string source // see localImageAddress()
    required property string html
    property alias selection: caption.selection
    property alias found: caption.found
    readonly property bool held: caption.held

    signal linkChosen(address: string)
    signal foundAt(item: Item, place: rect)

    spacing: 6

    Image {
        id: picture

        readonly property real scaleDown: Math.min(1, block.width / Math.max(1, implicitWidth), 560 / Math.max(1, implicitHeight))

        width: implicitWidth * picture.scaleDown
        height: implicitHeight * picture.scaleDown
        visible: picture.status !== Image.Error
        source: "image://picture/" + encodeURIComponent(block.source)
        asynchronous: true
        cache: false // what is out of sight takes no room
        mipmap: true

        Accessible.role: Accessible.Graphic
        Accessible.name: caption.getText(0, caption.length) || qsTr("Picture")
    }
    Text {
        visible: picture.status === Image.Error
        text: qsTr("This picture can't be shown.")
        color: Theme.muted
        font.pixelSize: Theme.bodySize
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    TextBlock {
        id: caption

        width: block.width
        visible: block.html !== ""
        quoted: true
        html: block.html
        onFoundAt: (item, place) => block.foundAt(item, place)
        onLinkChosen: address => block.linkChosen(address)
    }
}
