// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where the files go; then how far it is, and how it ended.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: target

    readonly property Exporter exporter: Transfer.exporter
    readonly property bool each: target.exporter.several && target.exporter.each
    readonly property bool idle: target.exporter.state === "idle"
    readonly property bool nothing: target.exporter.scope === "all" ? Chat.conversations.count + Chat.archived.count === 0 : target.exporter.scope === "chosen" && target.exporter.chosen.length === 0
    readonly property bool ready: target.idle && !target.nothing && (target.each ? target.exporter.patternProblem === "" : target.exporter.name.trim() !== "")
    readonly property Item firstFocus: target.each ? pattern : name

    signal finished

    function start() {
        if (target.ready)
            target.exporter.start();
    }

    function focusNext() {
        if (target.exporter.state === "idle")
            target.firstFocus.forceActiveFocus(Qt.OtherFocusReason);
        else if (target.exporter.state === "done")
            done.forceActiveFocus(Qt.OtherFocusReason);
        else if (target.exporter.state === "failed")
            back.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap

    // The beginning of a name that was filled in says more than its end.
    Connections {
        function onPreviewChanged() {
            name.cursorPosition = 0;
        }
        function onStateChanged() {
            Qt.callLater(target.focusNext); // once the buttons have followed
        }

        target: target.exporter
    }
    Label {
        visible: target.idle
        text: target.each ? qsTr("Names of the files") : qsTr("Save as")
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        color: Theme.muted
    }
    RowLayout {
        visible: target.idle && !target.each
        spacing: Theme.gap

        LineField {
            id: name

            Layout.fillWidth: true
            text: target.exporter.name
            Accessible.name: qsTr("Name of the file")
            onTextEdited: target.exporter.name = name.text
            onAccepted: target.start()
        }
        Label {
            text: "." + (target.exporter.formats.find(form => form.name === target.exporter.format)?.suffix ?? "")
            font.pixelSize: Theme.controlSize
            color: Theme.muted
        }
    }
    ColumnLayout {
        visible: target.idle && target.each
        spacing: 4

        LineField {
            id: pattern

            Layout.fillWidth: true
            text: target.exporter.pattern
            Accessible.name: qsTr("Pattern of the names")
            onTextEdited: target.exporter.pattern = pattern.text
            onAccepted: target.start()
        }
        Label {
            Layout.fillWidth: true
            text: target.exporter.patternProblem || qsTr("{title} {date} {time} {created} {model} {messages} {id}")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.smallSize
            color: target.exporter.patternProblem ? Theme.danger : Theme.muted
        }
    }
    RowLayout {
        visible: target.idle
        spacing: Theme.gap

        Icon {
            symbol: "folder-open"
            tint: Theme.muted
            size: 18
        }
        Label {
            Layout.fillWidth: true
            text: target.exporter.folder
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.pixelSize: Theme.controlSize
            Accessible.name: qsTr("Folder: %1").arg(target.exporter.folder)
        }
        TextButton {
            text: qsTr("Change…")
            onClicked: {
                dialog.currentFolder = target.exporter.folderUrl();
                dialog.open();
            }
        }
    }
    TextButton {
        Layout.fillWidth: true
        visible: target.idle
        enabled: target.ready
        opacity: enabled ? 1 : 0.5
        prominent: true
        text: qsTr("Save")
        onClicked: target.start()
    }

    ProgressLine {
        Layout.fillWidth: true
        visible: target.exporter.state === "running"
        title: qsTr("Exporting")
        words: target.exporter.progressText
        value: target.exporter.progress
        onCancelled: target.exporter.cancel()
    }

    RowLayout {
        visible: target.exporter.state === "done"
        spacing: Theme.gap

        Icon {
            Layout.alignment: Qt.AlignTop
            symbol: "circle-check"
            tint: Theme.accent
            size: 20
        }
        SelectableText {
            Layout.fillWidth: true
            text: target.exporter.doneText
            wrapMode: TextEdit.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: Theme.controlSize
        }
    }
    ErrorCard {
        Layout.fillWidth: true
        visible: target.exporter.state === "failed"
        message: target.exporter.error.message ?? ""
        remedy: target.exporter.error.remedy ?? ""
        details: target.exporter.error.details ?? ""
    }
    RowLayout {
        visible: target.exporter.state === "done" || target.exporter.state === "failed"
        spacing: Theme.gap

        TextButton {
            Layout.fillWidth: true
            visible: target.exporter.state === "done"
            text: qsTr("Show the folder")
            onClicked: target.exporter.showFolder()
        }
        TextButton {
            id: back

            Layout.fillWidth: true
            text: target.exporter.state === "done" ? qsTr("Export more") : qsTr("Back")
            onClicked: target.exporter.backToOptions()
        }
        TextButton {
            id: done

            Layout.fillWidth: true
            visible: target.exporter.state === "done"
            prominent: true
            text: qsTr("Done")
            onClicked: target.finished()
        }
    }

    FolderDialog {
        id: dialog

        title: qsTr("Folder of the export")
        onAccepted: target.exporter.setFolderUrl(dialog.selectedFolder)
    }
}
