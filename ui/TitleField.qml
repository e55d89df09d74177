// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Writes another name over the one in a row of the sidebar.
import QtQuick
import QtQuick.Controls.Basic

TextField {
    id: field

    property bool over: false

    signal finished(name: string, keep: bool)

    function finish(keep: bool) {
        if (field.over)
            return;
        field.over = true;
        field.finished(field.text.trim(), keep);
    }

    leftPadding: 8
    rightPadding: 8
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    font.pixelSize: Theme.controlSize
    selectByMouse: true
    Component.onCompleted: {
        field.selectAll();
        field.forceActiveFocus();
    }
    onAccepted: field.finish(true)
    onActiveFocusChanged: {
        if (!field.activeFocus)
            field.finish(true);
    }
    Keys.onEscapePressed: field.finish(false)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    background: Rectangle {
        radius: 6
        color: Theme.surface
        border.width: 2
        border.color: Theme.accent
    }
}
