// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the chosen backup holds beside what is here now, what would change, and the button that changes it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

ColumnLayout {
    id: preview

    readonly property var content: Backups.preview
    readonly property bool failed: (Backups.error.message ?? "") !== ""
    readonly property real cell: Math.min(170, (preview.width - 2 * Theme.gap) / 3)

    spacing: Theme.gap

    Label {
        Layout.fillWidth: true
        visible: Backups.state === "looking"
        text: qsTr("Looking into it")
        font.pixelSize: Theme.controlSize
        color: Theme.muted
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: !!preview.content.rows
        spacing: 4

        PreviewLine {
            Layout.fillWidth: true
            cell: preview.cell
            name: ""
            there: qsTr("In the backup")
            here: qsTr("Now")
            head: true
        }
        Repeater {
            model: preview.content.rows ?? []

            PreviewLine {
                required property var modelData

                Layout.fillWidth: true
                cell: preview.cell
                name: modelData.name
                there: modelData.there
                here: modelData.here || "–"
            }
        }
    }
    Repeater {
        model: preview.content.remarks ?? []

        Label {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.controlSize
        }
    }
    SectionHeading {
        Layout.topMargin: 4
        visible: titles.count > 0
        text: qsTr("Its newest conversations")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: titles.count > 0
        spacing: 2

        Repeater {
            id: titles

            model: preview.content.titles ?? []

            Label {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.pixelSize: Theme.controlSize
            }
        }
    }
    ErrorCard {
        Layout.fillWidth: true
        visible: preview.failed
        color: Theme.surface
        message: Backups.error.message ?? ""
        remedy: Backups.error.remedy ?? ""
        details: Backups.error.details ?? ""
    }
    TextButton {
        id: restore

        Layout.alignment: Qt.AlignRight
        Layout.topMargin: Theme.gap
        visible: Backups.state === "ready" || Backups.state === "restoring"
        prominent: true
        text: qsTr("Restore")
        onClicked: Backups.restore()
    }
}
