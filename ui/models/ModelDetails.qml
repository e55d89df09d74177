// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// All that is known of the model that is looked at, and what can be done with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

FormView {
    id: view

    readonly property var shown: Models.current
    readonly property var fit: view.shown.fit ?? {}
    readonly property bool runnable: view.shown.state === "runnable" || view.shown.state === "reading"

    readonly property string file: Models.currentFile
    property string asked // whose fit is being found out

    signal done // with what had the focus

    function ask(file: string) {
        if (view.asked !== "")
            Models.leaveFit(view.asked);
        view.asked = file;
        if (file !== "")
            Models.wantFit(file);
    }

    onFileChanged: view.ask(view.file)
    Component.onCompleted: view.ask(view.file)
    Component.onDestruction: view.ask("")
    contentHeight: lines.implicitHeight + Theme.padding

    ColumnLayout {
        id: lines

        x: Theme.padding
        width: view.width - 2 * Theme.padding
        visible: !!view.shown.file
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: view.shown.name ?? ""
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: -4
            text: view.shown.starter ? qsTr("The model that comes with Alcove") : view.shown.fileName ?? ""
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        RowLayout {
            spacing: Theme.gap

            TextButton {
                id: open

                visible: view.runnable && !view.shown.opening
                prominent: true
                text: view.shown.chats ? qsTr("Go to the chat") : view.shown.open ? qsTr("Chat with it") : qsTr("Open")
                onClicked: Models.openFile(view.shown.file)
            }
            TextButton {
                visible: !!view.shown.open
                text: qsTr("Unload")
                onClicked: {
                    Models.unload(view.shown.file);
                    view.done();
                }
            }
            IconButton {
                id: more

                name: qsTr("More for this model")
                symbol: "ellipsis"
                onClicked: menu.popup(more, 0, more.height + 4)
                Keys.onReturnPressed: more.click()

                ChoiceMenu {
                    id: menu

                    Choice {
                        text: qsTr("Show in its folder")
                        symbol: "folder-open"
                        onTriggered: Models.showInFolder(view.shown.file)
                    }
                    Choice {
                        text: qsTr("Copy its path")
                        symbol: "copy"
                        onTriggered: Chat.copyText(view.shown.file)
                    }
                    Choice {
                        visible: !!view.shown.forgettable
                        height: visible ? implicitHeight : 0
                        text: qsTr("No longer list it")
                        symbol: "x"
                        onTriggered: Models.forget(view.shown.file)
                    }
                    Choice {
                        enabled: !!view.shown.trashable
                        text: qsTr("Move to the trash")
                        keys: "Del"
                        symbol: "trash-2"
                        onTriggered: Models.trash(view.shown.file)
                    }
                }
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            visible: !!view.shown.opening
            title: qsTr("Opening %1").arg(view.shown.name ?? "")
            words: Chat.modelState === "loading" ? Chat.loadText : qsTr("Looking for room in memory…")
            value: Chat.modelState === "loading" ? Chat.loadProgress : 0
            onCancelled: {
                Models.cancel();
                view.done();
            }
        }
        ErrorCard {
            Layout.fillWidth: true
            visible: view.shown.state === "damaged" || view.shown.state === "unsupported"
            message: (view.shown.state === "damaged" ? view.shown.message : view.shown.unsupported) ?? ""
            remedy: view.shown.remedy ?? ""
            details: view.shown.details ?? ""
        }

        SectionHeading {
            Layout.topMargin: Theme.gap
            visible: view.runnable
            text: qsTr("On this computer")
        }
        RowLayout {
            visible: view.runnable
            spacing: Theme.gap

            Icon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
                visible: !!view.fit.words
                symbol: ["fits", "beside", "part"].includes(view.fit.verdict) ? "circle-check" : "triangle-alert"
                tint: view.fit.verdict === "fits" ? Theme.accent : ["beside", "part"].includes(view.fit.verdict) ? Theme.muted : Theme.danger
                size: 18
            }
            ColumnLayout {
                spacing: 2

                SelectableText {
                    Layout.fillWidth: true
                    text: view.fit.words ?? qsTr("Finding out what it takes…")
                    font.pixelSize: Theme.controlSize
                    color: view.fit.words ? Theme.text : Theme.muted
                }
                SelectableText {
                    Layout.fillWidth: true
                    visible: !!view.fit.speed
                    text: view.fit.speed ?? ""
                    font.pixelSize: Theme.controlSize
                }
                SelectableText {
                    Layout.fillWidth: true
                    visible: !!view.fit.parts
                    text: view.fit.parts ?? ""
                    font.pixelSize: Theme.smallSize
                    color: Theme.muted
                }
            }
        }
        GridLayout {
            columns: view.width < Theme.room(480) ? 1 : 2
            visible: view.runnable
            columnSpacing: Theme.padding
            rowSpacing: 4

            Label {
                Layout.fillWidth: true
                text: qsTr("With a context of")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.controlSize
            }
            ContextChoice {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.room(290)
            }
        }

        SectionHeading {
            Layout.topMargin: Theme.gap
            text: qsTr("About the model")
        }
        Repeater {
            model: [[qsTr("Parameters"), view.shown.parameters], [qsTr("Experts"), view.shown.experts], [qsTr("Quantization"), view.shown.quantization], [qsTr("Architecture"), view.shown.architecture], [qsTr("Context"), view.shown.context], [qsTr("Size"), view.shown.size], [qsTr("Licence"), view.shown.licence || (view.runnable && view.shown.state !== "reading" ? qsTr("not stated") : "")], [qsTr("Last used"), view.shown.used], [qsTr("Folder"), view.shown.place], [qsTr("A link to"), view.shown.link]].filter(line => !!line[1])

            RowLayout {
                id: line

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.padding

                Label {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Theme.room(130)
                    text: line.modelData[0]
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.controlSize
                    color: Theme.muted
                }
                SelectableText {
                    Layout.fillWidth: true
                    text: line.modelData[1]
                    wrapMode: TextEdit.Wrap
                    font.pixelSize: Theme.controlSize
                }
            }
        }
    }
}
