// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations into files: what, in which form and where to at the left, what comes of it at the right.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

SubPage {
    id: page

    readonly property bool wide: page.width >= 760

    heading: qsTr("Export")
    firstFocus: target.firstFocus

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.margin
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.padding

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: !page.wide
            Layout.minimumWidth: 0
            Layout.preferredWidth: page.wide ? 340 : -1
            Layout.maximumWidth: page.wide ? 340 : Number.POSITIVE_INFINITY
            spacing: Theme.padding

            Flickable {
                id: scroller

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: -4 // room for the frame around what has the focus
                contentHeight: options.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                clip: true

                ScrollBar.vertical: ScrollBar {}

                ColumnLayout {
                    id: options

                    x: 4
                    width: scroller.width - 4
                    spacing: Theme.padding

                    ExportChoices {
                        Layout.fillWidth: true
                        enabled: Transfer.exporter.state === "idle"
                    }
                    ExportPreview {
                        Layout.fillWidth: true
                        Layout.preferredHeight: 300
                        visible: !page.wide
                    }
                }
            }
            ExportTarget {
                id: target

                Layout.fillWidth: true
                onFinished: page.leave()
            }
        }
        ExportPreview {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.wide
        }
    }
}
