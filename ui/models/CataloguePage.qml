// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Models to download: a list of good ones, and any other by its address.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

SubPage {
    id: page

    function openModel(file: url) {
        page.leave();
        Chat.openModel(file);
    }

    heading: qsTr("Get models")
    firstFocus: Network.on ? address.field : turnOn

    FormView {
        id: scroller

        anchors.fill: parent
        contentHeight: lines.implicitHeight + Theme.margin

        ColumnLayout {
            id: lines

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(scroller.width - 2 * Theme.margin, Theme.column)
            spacing: Theme.padding

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: offline.implicitHeight + 32
                visible: !Network.on
                radius: Theme.bubble
                color: Theme.raised

                Accessible.role: Accessible.Grouping
                Accessible.name: offlineTitle.text

                RowLayout {
                    id: offline

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.margins: 16
                    spacing: 16

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 2
                        symbol: "lock"
                        size: 20
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 4

                        Label {
                            id: offlineTitle

                            Layout.fillWidth: true
                            text: qsTr("Alcove is offline. Turn the network on to download.")
                            wrapMode: Text.Wrap
                            font.weight: Font.DemiBold
                        }
                        Label {
                            Layout.fillWidth: true
                            Layout.bottomMargin: Theme.gap
                            text: qsTr("Then Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.")
                            wrapMode: Text.Wrap
                            color: Theme.muted
                        }
                        TextButton {
                            id: turnOn

                            prominent: true
                            text: qsTr("Turn the network on")
                            onClicked: {
                                Network.on = true;
                                address.field.forceActiveFocus(Qt.TabFocusReason);
                            }
                        }
                    }
                }
            }

            AddressLookup {
                id: address

                Layout.fillWidth: true
                visible: Network.on
            }

            Repeater {
                model: Downloads.list

                DownloadCard {
                    required property var modelData

                    Layout.fillWidth: true
                    visible: download.catalogueId === ""
                    download: modelData as Download
                    onOpenAsked: file => page.openModel(file)
                }
            }

            RowLayout {
                Layout.topMargin: Theme.gap

                SectionHeading {
                    text: qsTr("Mixture-of-experts models that Alcove runs")
                }
                Label {
                    text: qsTr("%1 free").arg(Downloads.freeText)
                    font.pixelSize: Theme.smallSize
                    color: Theme.muted
                }
            }
            Repeater {
                model: Downloads.models

                CatalogueCard {
                    required property var modelData

                    Layout.fillWidth: true
                    entry: modelData
                    onOpenAsked: file => page.openModel(file)
                }
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("They come into %1.").arg(Downloads.folder)
                textFormat: Text.PlainText
                wrapMode: Text.WrapAnywhere
                font.pixelSize: Theme.smallSize
                color: Theme.muted
            }
        }
    }
}
