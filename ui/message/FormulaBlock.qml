// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A formula on lines of its own; one that is wider than the column scrolls sideways. Until it is typeset, and where it
// is no TeX, it is shown as it was written.
import QtQuick
import QtQuick.Controls.Basic
import Alcove.Core
import Alcove

Item {
    id: block

    required property string formula
    property alias selection: source.selection
    readonly property var picture: Formulas.picture(block.formula, Theme.bodySize, Theme.text, Screen.devicePixelRatio, Formulas.revision)
    readonly property bool drawn: block.picture.source !== undefined
    readonly property bool held: source.held || copyButton.activeFocus

    implicitHeight: block.drawn ? scroller.height : source.height
    Accessible.role: Accessible.StaticText
    Accessible.name: block.formula

    Flickable {
        id: scroller

        visible: block.drawn
        width: parent.width
        height: (block.picture.height ?? 0) + 8
        contentWidth: Math.max(width, block.picture.width ?? 0)
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: true

        ScrollBar.horizontal: ScrollBar {}

        Rectangle {
            anchors.fill: picture
            anchors.margins: -4
            visible: source.selectionStart !== source.selectionEnd
            radius: 4
            color: Theme.selection
        }
        Image {
            id: picture

            anchors.centerIn: parent
            width: block.picture.width ?? 0
            height: block.picture.height ?? 0
            source: block.picture.source ?? ""
        }
    }

    SelectableText {
        id: source

        visible: !block.drawn
        width: parent.width
        text: block.formula
        font.family: Theme.codeFont
        font.pixelSize: Theme.codeSize
    }

    HoverHandler {
        id: pointer
    }
    CopyButton {
        id: copyButton

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: block.drawn && (pointer.hovered || activeFocus)
        name: qsTr("Copy the formula")
        copied: block.formula

        background: Rectangle {
            radius: Theme.radius
            color: Theme.raised
        }
    }
}
