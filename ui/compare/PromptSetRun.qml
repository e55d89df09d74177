// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which models answer the set, in which way, and how far they are.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: panel

    required property PromptSets sets
    readonly property Item firstFocus: panel.sets.running ? progress.firstFocus : start.visible && start.enabled ? start : addModel
    readonly property bool running: panel.sets.running
    readonly property bool begun: panel.sets.results.answers > 0

    // A hidden or disabled item keeps the focus.
    function keepFocus() {
        const item = panel.Window.activeFocusItem;
        if (panel.visible && item && !(item.visible && item.enabled))
            panel.firstFocus.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap
    onRunningChanged: Qt.callLater(panel.keepFocus)

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        Repeater {
            model: panel.sets.models

            AbstractButton {
                id: chip

                required property var modelData
                required property int index

                implicitHeight: Theme.target
                leftPadding: Theme.padding
                rightPadding: 0
                enabled: !panel.sets.running
                focusPolicy: Qt.TabFocus
                text: chip.modelData.name
                Keys.onDeletePressed: panel.sets.removeModel(chip.index)

                Accessible.role: Accessible.Button
                Accessible.name: chip.text
                Accessible.description: qsTr("Delete takes it away")
                ToolTip.visible: chip.hovered
                ToolTip.delay: 600
                ToolTip.text: chip.modelData.file

                contentItem: RowLayout {
                    spacing: 6

                    Label {
                        Layout.maximumWidth: 260
                        text: chip.text
                        textFormat: Text.PlainText
                        elide: Text.ElideMiddle
                        font.pixelSize: Theme.controlSize
                        Accessible.ignored: true
                    }
                    IconButton {
                        icon.width: Theme.room(14)
                        icon.height: Theme.room(14)
                        icon.color: Theme.muted
                        focusPolicy: Qt.NoFocus // the chip itself has the key
                        name: qsTr("Take away %1").arg(chip.text)
                        symbol: "x"
                        onClicked: panel.sets.removeModel(chip.index)
                    }
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.raised
                    border.width: chip.visualFocus ? 2 : 1
                    border.color: chip.visualFocus ? Theme.accent : Theme.hairline
                }
            }
        }
        TextButton {
            id: addModel

            visible: panel.sets.canAddModel && !panel.sets.running
            prominent: panel.sets.models.length === 0
            font.pixelSize: Theme.controlSize
            text: qsTr("Add a model")
            icon.source: Theme.icon("plus")
            onClicked: modelMenu.popup(addModel, 0, addModel.height + 4)

            ModelMenu {
                id: modelMenu

                onChosen: file => panel.sets.addModel(file)
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: !panel.sets.running
        spacing: Theme.padding

        ValueField {
            sets: panel.sets
            title: qsTr("Longest answer")
            hint: qsTr("no limit")
            value: "max_tokens"
        }
        ValueField {
            sets: panel.sets
            title: qsTr("Temperature")
            hint: qsTr("recommended")
            value: "temperature"
        }
        ValueField {
            sets: panel.sets
            title: qsTr("Seed")
            hint: qsTr("random")
            value: "seed"
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: !panel.sets.running
        spacing: Theme.gap

        TextButton {
            id: start

            visible: panel.sets.left > 0 || !panel.begun
            enabled: panel.sets.left > 0 && panel.sets.runningOther === ""
            prominent: panel.sets.models.length > 0
            text: panel.begun ? qsTr("Go on") : qsTr("Run")
            icon.source: Theme.icon("play")
            onClicked: panel.sets.run()
        }
        TextButton {
            visible: panel.begun || panel.sets.results.failures > 0
            text: qsTr("Start over")
            icon.source: Theme.icon("rotate-cw")
            onClicked: panel.sets.startOver()
        }
        Label {
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: panel.sets.runningOther !== "" ? qsTr("“%1” is running").arg(panel.sets.runningOther) : panel.sets.models.length === 0 ? qsTr("Choose who is to answer") : panel.sets.left === 0 ? qsTr("All are answered") : qsTr("%n answers to go", "", panel.sets.left)
            textFormat: Text.PlainText
            font.pixelSize: Theme.controlSize
            color: Theme.muted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    ProgressLine {
        id: progress

        Layout.fillWidth: true
        visible: panel.sets.running
        title: qsTr("Answering")
        words: panel.sets.progressText
        value: panel.sets.progress
        onCancelled: panel.sets.stop()
    }

    component ValueField: ColumnLayout {
        id: line

        required property PromptSets sets
        required property string title
        required property string hint
        required property string value
        readonly property double kept: line.sets.values[line.value] ?? -1

        function number(): double {
            const text = field.text.trim();
            const value = text === "" ? -1 : Number(text.replace(",", "."));
            return Number.isNaN(value) ? -1 : value;
        }

        function show() {
            if (!field.activeFocus)
                field.text = line.kept < 0 ? "" : String(line.kept);
        }

        spacing: 4
        onKeptChanged: line.show()
        Component.onCompleted: line.show()

        Label {
            text: line.title
            font.pixelSize: Theme.smallSize
            color: Theme.muted
        }
        LineField {
            id: field

            Layout.preferredWidth: Theme.room(130)
            placeholderText: line.hint
            faulty: field.text.trim() !== "" && line.number() < 0
            Accessible.name: line.title
            onTextEdited: line.sets.setValue(line.value, line.number())
        }
    }
}
