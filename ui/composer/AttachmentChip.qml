// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A file that goes along with a question: its kind, its name and what it costs. Enter opens it; in the composer, Delete
// takes it away.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

AbstractButton {
    id: chip

    required property string name
    required property string kind // "text", "pdf", "pasted"
    property int tokens: -1 // that the model reads of it; -1: not known
    property bool reading: false
    property bool removable: false
    property real widest: 280

    readonly property string detail: chip.reading ? qsTr("Reading…") : chip.tokens >= 0 ? qsTr("%n tokens", "", chip.tokens) : ""
    readonly property string kindName: chip.kind === "pdf" ? qsTr("PDF") : chip.kind === "pasted" ? qsTr("Pasted text") : qsTr("File")

    signal opened
    signal removed

    implicitHeight: Theme.target
    implicitWidth: Math.min(chip.widest, row.implicitWidth + 10 + (chip.removable ? 0 : Theme.padding))
    leftPadding: 10
    rightPadding: chip.removable ? 0 : Theme.padding
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.TabFocus
    text: chip.name
    onClicked: {
        if (!chip.reading)
            chip.opened();
    }

    Keys.onReturnPressed: chip.click()
    Keys.onEnterPressed: chip.click()
    Keys.onPressed: event => {
        if (!chip.removable || (event.key !== Qt.Key_Delete && event.key !== Qt.Key_Backspace))
            return;
        chip.removed();
        event.accepted = true;
    }

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: %2").arg(chip.kindName).arg(chip.name)
    Accessible.description: [chip.detail, chip.removable ? qsTr("Delete takes it away") : ""].filter(part => part !== "").join(". ")

    ToolTip.visible: (chip.hovered || chip.visualFocus) && label.truncated
    ToolTip.delay: 600
    ToolTip.text: chip.name

    contentItem: RowLayout {
        id: row

        spacing: 6

        Icon {
            symbol: chip.kind === "pasted" ? "clipboard-paste" : "file-text"
            tint: Theme.muted
        }
        Label {
            id: label

            Layout.fillWidth: true
            text: chip.name
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.pixelSize: Theme.smallSize
            Accessible.ignored: true
        }
        Label {
            visible: chip.detail !== ""
            text: chip.detail
            font.pixelSize: Theme.smallSize
            font.features: ({
                    "tnum": 1
                })
            color: Theme.muted
            Accessible.ignored: true
        }
        IconButton {
            visible: chip.removable
            icon.width: Theme.room(14)
            icon.height: Theme.room(14)
            icon.color: Theme.muted
            focusPolicy: Qt.NoFocus // the chip itself has the key
            name: qsTr("Take away %1").arg(chip.name)
            symbol: "x"
            onClicked: chip.removed()
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: chip.down ? Theme.pressed : chip.hovered ? Theme.mix(Theme.raised, Theme.text, 0.05) : Theme.raised
        border.width: chip.visualFocus ? 2 : 1
        border.color: chip.visualFocus ? Theme.accent : Theme.hairline
    }
}
