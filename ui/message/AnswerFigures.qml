// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// An answer's figures in a line; a press tells all that is known about how it came to be.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove
import Alcove.Core

AbstractButton {
    id: figures

    required property ChatModel messages // the answer is one of these
    required property double messageId
    property bool wraps: false // onto several lines, where there is little width
    property string keys

    function tell() {
        if (!figures.enabled)
            return;
        about.active = true;
        (about.item as AnswerDetails).open();
    }

    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.TabFocus
    onClicked: figures.tell()
    Keys.onReturnPressed: figures.click()
    Keys.onEnterPressed: figures.click()

    Accessible.name: figures.text
    Accessible.description: figures.enabled ? qsTr("About this answer") : ""
    ToolTip.visible: (figures.hovered || figures.visualFocus) && !about.active
    ToolTip.delay: 600
    ToolTip.text: figures.keys !== "" ? qsTr("About this answer (%1)").arg(KeyNames.shown(figures.keys)) : qsTr("About this answer")

    contentItem: Text {
        text: figures.text
        elide: figures.wraps ? Text.ElideNone : Text.ElideRight
        wrapMode: figures.wraps ? Text.Wrap : Text.NoWrap
        verticalAlignment: Text.AlignVCenter
        color: figures.hovered && figures.enabled ? Theme.text : Theme.muted
        font.pixelSize: Theme.smallSize
        font.features: ({
                "tnum": 1
            })
    }
    background: Rectangle {
        radius: Theme.radius
        color: figures.down ? Theme.pressed : figures.hovered && figures.enabled ? Theme.hover : "transparent"
        border.width: figures.visualFocus ? 2 : 0
        border.color: Theme.accent
    }

    // Made when it is asked for: a long conversation has many answers.
    Loader {
        id: about

        active: false
        sourceComponent: AnswerDetails {
            y: figures.height
            lines: figures.messages.details(figures.messageId)
            onClosed: about.active = false
        }
    }
}
