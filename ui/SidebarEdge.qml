// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The line between the conversations and the chat: dragged, or moved with the arrows, it makes the one wider and the
// other narrower. A double click puts it back.
import QtQuick
import Alcove.Core

Item {
    id: edge

    required property int room // of the window
    readonly property int usual: 280
    // As screen readers look for them.
    readonly property int stepSize: 20
    readonly property int minimumValue: 200
    readonly property int maximumValue: Math.max(edge.minimumValue, Math.min(520, edge.room - 440))
    property int value: AppSettings.sidebarWidth // before the size of letters
    readonly property int place: Theme.room(Math.max(edge.minimumValue, Math.min(edge.maximumValue, edge.value)))
    readonly property int towards: Application.layoutDirection === Qt.RightToLeft ? -1 : 1

    function move(to: real) {
        edge.value = Math.round(Math.max(edge.minimumValue, Math.min(edge.maximumValue, to)));
    }
    function keep() {
        if (!drag.active && AppSettings.sidebarWidth !== edge.value)
            AppSettings.sidebarWidth = edge.value;
    }

    width: 8
    onValueChanged: edge.keep()
    activeFocusOnTab: true

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Width of the list of conversations")
    Accessible.description: qsTr("Left and Right move it")
    Accessible.focusable: true

    Keys.onLeftPressed: edge.move(edge.value - edge.towards * edge.stepSize)
    Keys.onRightPressed: edge.move(edge.value + edge.towards * edge.stepSize)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: edge.activeFocus || drag.active || hover.hovered ? 2 : 0
        height: parent.height
        color: edge.activeFocus ? Theme.accent : Theme.mix(Theme.surface, Theme.text, 0.3)
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.SplitHCursor
    }
    DragHandler {
        id: drag

        property int begin

        target: null
        dragThreshold: 2
        yAxis.enabled: false
        cursorShape: Qt.SplitHCursor
        onActiveChanged: {
            if (drag.active)
                drag.begin = edge.value;
            else
                edge.keep();
        }
        onActiveTranslationChanged: {
            if (drag.active)
                edge.move(drag.begin + edge.towards * drag.activeTranslation.x / Theme.room(100) * 100);
        }
    }
    TapHandler {
        onDoubleTapped: edge.move(edge.usual)
    }
}
