// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One thing that is counted, in the backup and now.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

RowLayout {
    id: line

    required property string name
    required property string there
    required property string here
    required property real cell // width of a number's place
    property bool head: false // the names of the places

    spacing: Theme.gap

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2 in the backup, %3 now").arg(line.name).arg(line.there).arg(line.here)
    Accessible.ignored: line.head

    Label {
        Layout.fillWidth: true
        text: line.name
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font.pixelSize: Theme.controlSize
        color: Theme.muted
        Accessible.ignored: true
    }
    Repeater {
        model: [line.there, line.here]

        Label {
            required property string modelData

            Layout.preferredWidth: line.cell
            Layout.maximumWidth: line.cell
            text: modelData
            textFormat: Text.PlainText
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            font.pixelSize: line.head ? Theme.smallSize : Theme.controlSize
            font.weight: line.head ? Font.DemiBold : Font.Normal
            color: line.head ? Theme.muted : Theme.text
            Accessible.ignored: true
        }
    }
}
