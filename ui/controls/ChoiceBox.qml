// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is chosen of a few; a press shows the others.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove

ComboBox {
    id: box

    required property string name // of what is chosen
    property var options: [] // each with a name and a title
    property string current

    signal chosen(name: string)

    implicitHeight: Theme.target
    model: box.options
    textRole: "title"
    valueRole: "name"
    currentIndex: box.options.findIndex(option => option.name === box.current)
    font.pixelSize: Theme.controlSize
    focusPolicy: Qt.TabFocus
    onActivated: box.chosen(box.currentValue)

    Accessible.name: qsTr("%1: %2").arg(box.name).arg(box.displayText)

    indicator: Icon {
        x: box.mirrored ? Theme.gap : box.width - width - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        symbol: "chevron-down"
        tint: Theme.muted
    }
    contentItem: Label {
        leftPadding: Theme.padding
        rightPadding: 28 // the arrow's
        verticalAlignment: Text.AlignVCenter
        text: box.displayText
        elide: Text.ElideRight
        font: box.font
    }
    background: Rectangle {
        radius: Theme.radius
        color: box.pressed || box.popup.visible ? Theme.pressed : box.hovered ? Theme.hover : "transparent"
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus ? Theme.accent : Theme.hairline
    }
    delegate: ItemDelegate {
        id: line

        required property var modelData
        required property int index

        width: ListView.view.width
        height: Theme.target
        highlighted: box.highlightedIndex === line.index
        text: line.modelData.title
        font.pixelSize: Theme.controlSize
        font.weight: box.currentIndex === line.index ? Font.DemiBold : Font.Normal
        Accessible.name: line.text

        background: Rectangle {
            radius: 6
            color: line.highlighted ? Theme.hover : "transparent"
        }
    }
    popup: Popup {
        y: box.height + 4
        width: box.width
        padding: 4
        margins: Theme.gap
        implicitHeight: Math.min(list.contentHeight + 2 * padding, 320)

        contentItem: ListView {
            id: list

            clip: true
            model: box.delegateModel
            currentIndex: box.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar {}
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: 1
            border.color: Theme.hairline
        }
    }
}
