// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The open model is not the one that wrote this conversation, or not opened as the conversation is set: a quiet line
// that says so, and the way back.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove.Core
import Alcove

RowLayout {
    id: note

    readonly property bool another: Chat.usedModel.there && Chat.usedModel.file !== Chat.chosenModelFile
    readonly property bool otherContext: Chat.reopenNeeded && Chat.usedModel.contextLength > 0
    readonly property bool wanted: (note.another || note.otherContext) && Chat.modelState !== "loading"

    function open() {
        if (note.another)
            Models.openFile(Chat.usedModel.file);
        else
            Chat.reopenModel();
    }

    spacing: Theme.gap

    Item {
        Layout.fillWidth: true
    }
    Label {
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        text: note.another ? qsTr("This conversation used %1").arg(Chat.usedModel.name) : qsTr("This conversation is set to a context of %1 tokens").arg(Chat.usedModel.contextLength.toLocaleString(Qt.locale(), "f", 0))
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }
    TextButton {
        implicitHeight: Theme.room(28)
        text: note.another ? qsTr("Open it") : qsTr("Open the model again")
        font.pixelSize: Theme.smallSize
        onClicked: note.open()

        Accessible.name: note.another ? qsTr("Open %1").arg(Chat.usedModel.name) : text
    }
    Item {
        Layout.fillWidth: true
    }
}
