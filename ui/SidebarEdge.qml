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
    readonly property int least: 200
    readonly property int most: Math.max(edge.least, Math.min(520, edge.room - 440))
    property int wanted: AppSettings.sidebarWidth // before the size of letters
    readonly property int place: Theme.room(Math.max(edge.least, Math.min(edge.most, edge.wanted)))
    readonly property int towards: Application.layoutDirection === Qt.RightToLeft ? -1 : 1

    function move(to: real) {
        edge.wanted = Math.round(Math.max(edge.least, Math.min(edge.most, to)));
    }
    function keep() {
        AppSettings.sidebarWidth = edge.wanted;
    }
    function step(pixels: int) {
        edge.move(edge.wanted + edge.towards * pixels);
        edge.keep();
    }

    width: 8
    activeFocusOnTab: true

    Accessible.role: Accessible.Splitter
    Accessible.name: qsTr("Width of the list of conversations")
    Accessible.description: qsTr("Left and Right move it")
    Accessible.focusable: true

    Keys.onLeftPressed: edge.step(-20)
    Keys.onRightPressed: edge.step(20)

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
                drag.begin = edge.wanted;
            else
                edge.keep();
        }
        onActiveTranslationChanged: {
            if (drag.active)
                edge.move(drag.begin + edge.towards * drag.activeTranslation.x / Theme.room(100) * 100);
        }
    }
    TapHandler {
        onDoubleTapped: {
            edge.move(edge.usual);
            edge.keep();
        }
    }
}
