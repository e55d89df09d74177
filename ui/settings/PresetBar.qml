// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Settings that are kept under a name: which of them this chat has, and how its own become one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: bar

    property bool naming: false

    function keep() {
        if (Presets.save(field.text)) {
            bar.naming = false;
            choice.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    spacing: Theme.gap

    SectionHeading {
        text: qsTr("Preset")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !bar.naming
        spacing: 4

        ChoiceBox {
            id: choice

            Layout.fillWidth: true
            name: qsTr("Preset")
            options: [
                {
                    "name": "",
                    "title": Presets.names.length === 0 ? qsTr("None is kept yet") : qsTr("None")
                }
            ].concat(Presets.names.map(name => ({
                        "name": name,
                        "title": name
                    })))
            current: Presets.current
            onChosen: name => {
                if (name !== "")
                    Presets.apply(name);
                choice.currentIndex = Qt.binding(() => choice.options.findIndex(option => option.name === choice.current));
            }
        }
        IconButton {
            name: qsTr("Keep these settings under a name")
            symbol: "plus"
            onClicked: {
                bar.naming = true;
                field.text = Presets.current;
                field.selectAll();
                field.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        IconButton {
            visible: Presets.current !== ""
            name: qsTr("Delete this preset")
            symbol: "trash-2"
            onClicked: Presets.remove(Presets.current)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: bar.naming
        spacing: Theme.gap

        LineField {
            id: field

            Layout.fillWidth: true
            maximumLength: 60
            placeholderText: qsTr("Name of the preset")
            placeholderTextColor: Theme.muted
            Accessible.name: field.placeholderText
            Keys.onReturnPressed: bar.keep()
            Keys.onEnterPressed: bar.keep()
            Keys.onEscapePressed: {
                bar.naming = false;
                choice.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        TextButton {
            text: Presets.names.some(name => name.toLowerCase() === field.text.trim().toLowerCase()) ? qsTr("Replace") : qsTr("Save")
            enabled: field.text.trim() !== ""
            onClicked: bar.keep()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: Presets.undoText !== ""
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: Presets.undoText
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.pixelSize: Theme.smallSize
            color: Theme.muted
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        TextButton {
            text: qsTr("Undo")
            font.pixelSize: Theme.smallSize
            onClicked: Presets.undo()
        }
    }
}
