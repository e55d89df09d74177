// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The form that is chosen; a press shows the others.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove

ComboBox {
    id: box

    property var forms: []
    property string current

    signal chosen(name: string)

    implicitHeight: Theme.target
    model: box.forms
    textRole: "title"
    valueRole: "name"
    currentIndex: box.forms.findIndex(form => form.name === box.current)
    font.pixelSize: 14
    focusPolicy: Qt.TabFocus
    onActivated: box.chosen(box.currentValue)

    Accessible.name: qsTr("Form: %1").arg(box.displayText)

    indicator: Icon {
        x: box.width - width - Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        symbol: "chevron-down"
        tint: Theme.muted
    }
    contentItem: Label {
        leftPadding: Theme.padding
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
        font.pixelSize: 14
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
        implicitHeight: list.contentHeight + 2 * padding

        contentItem: ListView {
            id: list

            clip: true
            model: box.delegateModel
            currentIndex: box.highlightedIndex
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: 1
            border.color: Theme.hairline
        }
    }
}
