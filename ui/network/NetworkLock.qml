// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether Alcove may use the network and whether it does: a lock that is closed, open, or has arrows in its place. A
// click tells more, and has the switch.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

Button {
    id: lock

    readonly property bool transferring: Network.requests > 0

    implicitHeight: Theme.target
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.TabFocus
    text: !Network.on ? qsTr("Offline") : !lock.transferring ? qsTr("Online") : Downloads.progress >= 0 ? qsTr("%1 %").arg(Math.floor(100 * Downloads.progress)) : qsTr("Asking…")
    onClicked: card.visible ? card.close() : card.open()

    Accessible.name: !Network.on ? qsTr("Offline: Alcove makes no network connections") : lock.transferring ? qsTr("The network is in use: %1").arg(lock.text) : qsTr("The network is on, nothing is being transferred")

    Keys.onReturnPressed: lock.click()
    Keys.onEnterPressed: lock.click()

    ToolTip.visible: (lock.hovered || lock.visualFocus) && !card.visible
    ToolTip.delay: 600
    ToolTip.text: lock.Accessible.name

    contentItem: RowLayout {
        spacing: Theme.gap

        Icon {
            symbol: !Network.on ? "lock" : lock.transferring ? "arrow-down-up" : "lock-open"
            tint: lock.transferring ? Theme.accent : Theme.muted
        }
        Label {
            Layout.fillWidth: true
            text: lock.text
            elide: Text.ElideRight
            font.pixelSize: Theme.smallSize
            color: Theme.muted
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: lock.down || card.visible ? Theme.pressed : lock.hovered ? Theme.hover : "transparent"
        border.width: lock.visualFocus ? 2 : 0
        border.color: Theme.accent
    }

    Popup {
        id: card

        y: -height - 4
        width: Theme.room(372)
        padding: 16
        margins: Theme.gap
        focus: true
        modal: true
        dim: false
        onOpened: permission.forceActiveFocus(Qt.TabFocusReason)

        background: Rectangle {
            radius: Theme.bubble
            color: Theme.surface
            border.width: 1
            border.color: Theme.hairline
        }
        contentItem: ColumnLayout {
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                text: !Network.on ? qsTr("Alcove is offline") : lock.transferring ? qsTr("Alcove is using the network") : qsTr("Alcove may use the network")
                wrapMode: Text.Wrap
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            NetworkWords {
                Layout.fillWidth: true
            }
            NetworkSwitch {
                id: permission

                Layout.fillWidth: true
            }
            TextButton {
                Layout.topMargin: 4
                text: qsTr("Get models…")
                font.pixelSize: Theme.controlSize
                icon.source: Theme.icon("download")
                onClicked: {
                    card.close();
                    Downloads.open();
                }
            }
        }
    }
}
