// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The models that are in memory, each with what it takes and the way out of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: view

    signal done // the line that had the focus is gone

    visible: Models.open.length > 0
    spacing: 0

    SectionHeading {
        text: Models.openMemory !== "" ? qsTr("In memory: %1").arg(Models.openMemory) : qsTr("In memory")
    }
    Repeater {
        model: Models.open

        RowLayout {
            id: line

            required property var modelData

            Layout.fillWidth: true
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                text: line.modelData.name
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font.pixelSize: Theme.controlSize
                font.weight: line.modelData.chats ? Font.Medium : Font.Normal
                ToolTip.visible: hover.hovered
                ToolTip.delay: 600
                ToolTip.text: line.modelData.device

                HoverHandler {
                    id: hover
                }
            }
            Label {
                text: [line.modelData.chats ? qsTr("in the chat") : line.modelData.used !== "" ? qsTr("used %1").arg(line.modelData.used) : "", line.modelData.memory].filter(part => part !== "").join(" · ")
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
            IconButton {
                Layout.rightMargin: -8
                name: qsTr("Unload %1").arg(line.modelData.name)
                symbol: "x"
                onClicked: {
                    Models.unload(line.modelData.file);
                    view.done();
                }
            }
        }
    }
}
