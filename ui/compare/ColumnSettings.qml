// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What one column does otherwise than its model's makers recommend.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Popup {
    id: popup

    required property ComparisonColumn column
    required property int index

    function number(text: string): double {
        const value = text.trim() === "" ? -1 : Number(text.trim().replace(",", "."));
        return Number.isNaN(value) ? -1 : value;
    }

    padding: Theme.padding
    width: 260
    modal: false
    focus: true
    onAboutToShow: Chat.devices.look()
    onOpened: temperature.forceActiveFocus(Qt.OtherFocusReason)

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.hairline
    }
    contentItem: GridLayout {
        columns: 2
        columnSpacing: Theme.padding
        rowSpacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: qsTr("Temperature")
            font.pixelSize: Theme.controlSize
        }
        LineField {
            id: temperature

            Layout.preferredWidth: 120
            placeholderText: qsTr("recommended")
            text: popup.column.temperature < 0 ? "" : String(popup.column.temperature)
            faulty: text.trim() !== "" && popup.number(text) < 0
            Accessible.name: qsTr("Temperature")
            onEditingFinished: Compare.setTemperature(popup.index, popup.number(text))
            onAccepted: popup.close()
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Seed")
            font.pixelSize: Theme.controlSize
        }
        LineField {
            Layout.preferredWidth: 120
            placeholderText: qsTr("another each time")
            text: popup.column.seed < 0 ? "" : String(popup.column.seed)
            faulty: text.trim() !== "" && popup.number(text) < 0
            Accessible.name: qsTr("Seed")
            onEditingFinished: Compare.setSeed(popup.index, popup.number(text))
            onAccepted: popup.close()
        }
        Label {
            Layout.columnSpan: 2
            text: qsTr("Device")
            font.pixelSize: Theme.controlSize
        }
        ChoiceBox {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            name: qsTr("Device")
            options: [
                {
                    "name": "",
                    "title": qsTr("As in the settings")
                }
            ].concat(Chat.devices.choices)
            current: popup.column.device
            onChosen: name => Compare.setDevice(popup.index, name)
        }
    }
}
