// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which conversations, in which form, and what goes along with the words.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

ColumnLayout {
    id: choices

    readonly property Exporter exporter: Transfer.exporter
    readonly property var form: choices.exporter.formats.find(form => form.name === choices.exporter.format)

    component Scope: RadioLine {
        id: line

        required property string scope

        Layout.fillWidth: true
        ButtonGroup.group: scopes
        checked: choices.exporter.scope === line.scope
        onToggled: choices.exporter.scope = line.scope
    }

    spacing: 0

    ButtonGroup {
        id: scopes
    }
    ButtonGroup {
        id: targets
    }
    SectionHeading {
        text: qsTr("Conversations")
    }
    Scope {
        visible: choices.exporter.oneId !== ""
        scope: "one"
        text: choices.exporter.oneTitle
    }
    Scope {
        scope: "chosen"
        text: qsTr("Chosen ones")
    }
    ConversationChecklist {
        Layout.fillWidth: true
        Layout.preferredHeight: 200
        visible: choices.exporter.scope === "chosen"
    }
    Scope {
        scope: "all"
        text: qsTr("All %1").arg(Chat.conversations.count)
    }

    SectionHeading {
        Layout.topMargin: Theme.gap
        visible: choices.exporter.several
        text: qsTr("Into")
    }
    RadioLine {
        Layout.fillWidth: true
        visible: choices.exporter.several
        ButtonGroup.group: targets
        text: qsTr("One file")
        checked: !choices.exporter.each
        onToggled: choices.exporter.each = false
    }
    RadioLine {
        Layout.fillWidth: true
        visible: choices.exporter.several
        ButtonGroup.group: targets
        text: qsTr("A file for each")
        checked: choices.exporter.each
        onToggled: choices.exporter.each = true
    }

    SectionHeading {
        Layout.topMargin: Theme.gap
        text: qsTr("Form")
        Layout.bottomMargin: 6
    }
    ChoiceBox {
        Layout.fillWidth: true
        name: qsTr("Form")
        options: choices.exporter.formats
        current: choices.exporter.format
        onChosen: name => choices.exporter.format = name
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: 6
        text: choices.form?.about ?? ""
        wrapMode: Text.Wrap
        font.pixelSize: Theme.smallSize
        color: Theme.muted
    }

    SectionHeading {
        Layout.topMargin: Theme.gap
        visible: choices.form?.picks ?? false
        text: qsTr("With")
    }
    CheckLine {
        Layout.fillWidth: true
        visible: choices.form?.picks ?? false
        text: qsTr("All branches, not only the one shown")
        checked: choices.exporter.wholeTree
        onToggled: choices.exporter.wholeTree = checked
    }
    CheckLine {
        Layout.fillWidth: true
        visible: choices.form?.picks ?? false
        text: qsTr("System prompts")
        checked: choices.exporter.systemPrompt
        onToggled: choices.exporter.systemPrompt = checked
    }
    CheckLine {
        Layout.fillWidth: true
        visible: (choices.form?.picks && choices.form?.thoughts) ?? false
        text: qsTr("What the model thought")
        checked: choices.exporter.reasoning
        onToggled: choices.exporter.reasoning = checked
    }
    CheckLine {
        Layout.fillWidth: true
        visible: (choices.form?.picks && choices.form?.remarks) ?? false
        text: qsTr("Names of the models")
        checked: choices.exporter.models
        onToggled: choices.exporter.models = checked
    }
    CheckLine {
        Layout.fillWidth: true
        visible: (choices.form?.picks && choices.form?.remarks) ?? false
        text: qsTr("Tokens and seconds")
        checked: choices.exporter.timings
        onToggled: choices.exporter.timings = checked
    }
    CheckLine {
        Layout.fillWidth: true
        visible: choices.form?.picks ?? false
        text: qsTr("Files of the questions")
        checked: choices.exporter.attachments
        onToggled: choices.exporter.attachments = checked
    }
}
