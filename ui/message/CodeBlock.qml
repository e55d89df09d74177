// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Source code with its language's name and buttons that copy and save it; long lines scroll sideways, or go on in the next.
import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Alcove.Core
import Alcove

Rectangle {
    id: block

    required property string source
    required property string language
    property alias found: area.found
    property alias selection: area.selection
    readonly property bool held: area.held || copyButton.activeFocus || wrapButton.activeFocus || saveButton.activeFocus || dialog.active

    signal foundAt(item: Item, place: rect)

    // While it streams in, only what is new is put in: the lines above stay laid out and coloured.
    function show() {
        if (block.source.startsWith(area.text))
            area.insert(area.length, block.source.slice(area.length));
        else
            area.text = block.source;
    }

    implicitHeight: head.height + scroller.height
    radius: Theme.bubble
    color: Theme.raised
    onSourceChanged: block.show()
    Component.onCompleted: block.show()

    CodeHighlighter {
        id: highlighter

        document: area.textDocument
        language: block.language
        dark: Theme.dark
    }

    RowLayout {
        id: head

        width: parent.width
        height: Theme.room(40)

        Text {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            text: saver.problem || highlighter.languageName
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: saver.problem ? Theme.danger : Theme.muted
            font.pixelSize: Theme.smallSize

            Accessible.role: saver.problem ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
        IconButton {
            id: wrapButton

            visible: AppSettings.wrapCode || scroller.wide || activeFocus
            name: AppSettings.wrapCode ? qsTr("Long lines in one line") : qsTr("Wrap long lines")
            symbol: "text-wrap"
            highlighted: AppSettings.wrapCode
            onClicked: AppSettings.wrapCode = !AppSettings.wrapCode
        }
        IconButton {
            id: saveButton

            name: qsTr("Save the code…")
            symbol: "save"
            onClicked: dialog.active = true
        }
        CopyButton {
            id: copyButton

            Layout.rightMargin: 4
            name: qsTr("Copy the code")
            copied: block.source
        }
    }

    Flickable {
        id: scroller

        readonly property bool wide: contentWidth > width

        anchors.top: head.bottom
        width: parent.width
        height: area.height
        contentWidth: AppSettings.wrapCode ? width : Math.max(width, area.contentWidth + area.leftPadding + area.rightPadding)
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: scroller.wide
        clip: true

        ScrollBar.horizontal: ScrollBar {}

        SelectableText {
            id: area

            width: scroller.contentWidth
            leftPadding: 16
            rightPadding: 16
            topPadding: 0
            bottomPadding: 16
            wrapMode: AppSettings.wrapCode ? TextEdit.Wrap : TextEdit.NoWrap
            font.family: Theme.codeFont
            font.pixelSize: Theme.codeSize
            tabStopDistance: 4 * metrics.averageCharacterWidth
            onFoundAt: (item, place) => block.foundAt(item, place)

            Accessible.name: highlighter.languageName ? qsTr("Code in %1").arg(highlighter.languageName) : qsTr("Code")
        }
    }

    TextSaver {
        id: saver
    }
    Loader {
        id: dialog

        active: false
        sourceComponent: FileDialog {
            objectName: "saveCode"
            title: qsTr("Save the code")
            fileMode: FileDialog.SaveFile
            selectedFile: StandardPaths.writableLocation(StandardPaths.DocumentsLocation) + "/" + highlighter.fileName
            onAccepted: {
                saver.save(selectedFile, block.source.endsWith("\n") ? block.source : block.source + "\n");
                dialog.active = false;
            }
            onRejected: dialog.active = false
            Component.onCompleted: open()
        }
    }

    FontMetrics {
        id: metrics

        font: area.font
    }
}
