// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with a message, in a row below it: step through its versions, copy, edit, write again, go on, branch.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Alcove.Core
import Alcove

RowLayout {
    id: actions

    required property double messageId
    required property bool mine
    required property bool last
    required property string text
    required property int version
    required property int versions
    required property bool streaming // this answer is being written
    property bool cut: false // it ended before its end, and can go on
    property bool wanted: false // the message is looked at
    property string note // what else there is to say about it
    property bool noteWanted: false

    // Nothing to the eye; but a screen reader passes over what has no opacity at all.
    readonly property real unseen: 0.001
    readonly property bool shown: actions.wanted || copyButton.visualFocus || figures.visualFocus || voice.visualFocus || edit.visualFocus || keep.visualFocus || again.visualFocus || onward.visualFocus || branch.visualFocus

    function tell() {
        figures.tell();
    }

    signal editAsked
    signal promptAsked

    height: Theme.target
    spacing: 0
    layoutDirection: actions.mine ? Qt.RightToLeft : Qt.LeftToRight // what is always seen stands at the edge

    RowLayout {
        visible: actions.versions > 1
        spacing: 0

        IconButton {
            enabled: actions.version > 1 && !Chat.generating
            name: qsTr("Earlier version")
            keys: "Alt+Left"
            symbol: "chevron-left"
            onClicked: Chat.stepVersion(actions.messageId, -1)
        }
        Text {
            text: qsTr("%1/%2").arg(actions.version).arg(actions.versions)
            color: Theme.muted
            font.pixelSize: Theme.smallSize
            font.features: ({
                    "tnum": 1
                })
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Version %1 of %2").arg(actions.version).arg(actions.versions)
        }
        IconButton {
            enabled: actions.version < actions.versions && !Chat.generating
            name: qsTr("Later version")
            keys: "Alt+Right"
            symbol: "chevron-right"
            onClicked: Chat.stepVersion(actions.messageId, 1)
        }
    }
    CopyButton {
        id: copyButton

        opacity: actions.shown ? 1 : actions.unseen
        visible: !actions.streaming && actions.text !== ""
        name: actions.mine ? qsTr("Copy the question") : qsTr("Copy the answer")
        keys: actions.last ? "Ctrl+Shift+C" : ""
        copied: actions.text
        formatted: !actions.mine
        onPressAndHold: copyButton.offer()
        Keys.onMenuPressed: copyButton.offer()

        function offer() {
            if (actions.mine)
                return;
            forms.active = true;
            (forms.item as CopyMenu).popup(copyButton, 0, copyButton.height);
        }

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: copyButton.offer()
        }
        // Made when it is asked for: a long conversation has many answers.
        Loader {
            id: forms

            active: false
            sourceComponent: CopyMenu {
                messageId: actions.messageId
                text: actions.text
                onCopied: copyButton.confirm()
            }
        }
    }
    IconButton {
        id: voice

        readonly property bool reading: ReadAloud.message === actions.messageId

        opacity: actions.shown || voice.reading ? 1 : actions.unseen
        visible: ReadAloud.available && !actions.mine && !actions.streaming && actions.text !== ""
        name: voice.reading ? qsTr("Stop reading aloud") : qsTr("Read aloud")
        keys: actions.last ? "Ctrl+Shift+S" : ""
        symbol: voice.reading ? "square" : "volume-2"
        onClicked: ReadAloud.toggle(actions.messageId, actions.text)
    }
    IconButton {
        id: edit

        opacity: actions.shown ? 1 : actions.unseen
        visible: actions.mine || (!actions.streaming && actions.text !== "")
        enabled: actions.mine || !Chat.generating
        name: actions.mine ? qsTr("Edit the question") : qsTr("Edit the answer")
        symbol: "pencil"
        onClicked: actions.editAsked()
    }
    IconButton {
        id: keep

        opacity: actions.shown ? 1 : actions.unseen
        visible: actions.mine && actions.text !== ""
        name: qsTr("Save as a prompt")
        symbol: "bookmark"
        onClicked: actions.promptAsked()
    }
    IconButton {
        id: onward

        visible: actions.last && actions.cut
        enabled: Chat.canSend
        name: qsTr("Go on with the answer")
        symbol: "play"
        onClicked: Chat.continueLast()
    }
    IconButton {
        id: again

        opacity: actions.shown ? (again.enabled ? 1 : 0.5) : actions.unseen
        visible: !actions.mine && !actions.streaming
        enabled: Chat.modelState === "ready"
        name: qsTr("Write another answer")
        keys: actions.last ? "Ctrl+R" : ""
        symbol: "rotate-cw"
        onClicked: Chat.regenerate(actions.messageId)
        onPressAndHold: others.popup(again, 0, again.height)
        Keys.onMenuPressed: others.popup(again, 0, again.height)

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: others.popup(again, 0, again.height)
        }
        AnswererMenu {
            id: others

            onChosen: file => Models.answerWith(file, actions.messageId)
        }
    }
    IconButton {
        id: branch

        opacity: actions.shown ? 1 : actions.unseen
        visible: !actions.mine && !actions.streaming && !Chat.temporary
        name: qsTr("Branch into a new conversation")
        symbol: "git-branch"
        onClicked: Chat.branchFrom(actions.messageId)
    }
    AnswerFigures {
        id: figures

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: actions.note !== ""
        enabled: !actions.mine && !actions.streaming
        opacity: actions.shown || actions.noteWanted ? 1 : actions.unseen
        text: actions.note
        messages: Chat.messages
        messageId: actions.messageId
        keys: actions.last ? "Ctrl+Shift+I" : ""
    }
}
