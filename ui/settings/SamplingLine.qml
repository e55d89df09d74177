// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One value by which tokens are chosen: the person's, or in grey the model's.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

ColumnLayout {
    id: line

    required property var model
    required property int index
    required property string title
    required property string about
    required property string entry
    required property string usual
    required property string problem

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        spacing: 4

        Label {
            Layout.fillWidth: true
            text: line.title
            elide: Text.ElideRight
            font.pixelSize: Theme.controlSize
            Accessible.ignored: true // the field is called so

            HoverHandler {
                id: hover
            }
            ToolTip.visible: hover.hovered
            ToolTip.delay: 600
            ToolTip.text: line.about
        }
        IconButton {
            visible: line.entry !== ""
            implicitWidth: 30
            name: qsTr("Reset: %1").arg(line.title)
            symbol: "undo-2"
            icon.width: Theme.room(16)
            icon.height: Theme.room(16)
            onClicked: {
                field.forceActiveFocus();
                line.model.entry = "";
            }
        }
        LineField {
            id: field

            Layout.preferredWidth: Theme.room(108)
            faulty: line.problem !== ""
            horizontalAlignment: TextInput.AlignRight
            text: line.entry
            placeholderText: line.usual
            onTextEdited: line.model.entry = field.text

            Accessible.name: line.title
            Accessible.description: [line.problem, line.about, qsTr("The model's value: %1").arg(line.usual)].filter(part => part !== "").join(" ")
        }
    }
    FieldProblem {
        text: line.problem
    }
}
