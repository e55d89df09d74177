// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What can be done with the question that is written, where it is written.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Alcove
import Alcove.Core

ChoiceMenu {
    id: menu

    required property TextArea area
    required property SpellChecker spelling
    property var mistake: ({}) // the word that the menu was opened on, when it is not in the dictionary

    // At a place in the text.
    function openAt(position: int) {
        menu.mistake = menu.spelling.mistakeAt(position);
        const place = menu.area.positionToRectangle(position);
        menu.popup(menu.area, place.x, place.y + place.height);
    }

    function correct(word: string) {
        const mistake = menu.mistake;
        menu.area.remove(mistake.begin, mistake.end);
        menu.area.insert(mistake.begin, word);
    }

    signal pasteAsked
    signal attachAsked
    signal promptAsked
    signal libraryAsked

    Instantiator {
        model: menu.mistake.suggestions ?? []
        onObjectAdded: (index, object) => menu.insertItem(index, object)
        onObjectRemoved: (index, object) => menu.removeItem(object)

        Choice {
            required property string modelData

            text: modelData
            onTriggered: menu.correct(modelData)
        }
    }
    Choice {
        visible: menu.mistake.word !== undefined
        height: visible ? implicitHeight : 0
        text: qsTr("Add “%1” to the dictionary").arg(menu.mistake.word ?? "")
        symbol: "plus"
        onTriggered: menu.spelling.add(menu.mistake.word)
    }
    Choice {
        text: qsTr("Cut")
        keys: "Ctrl+X"
        enabled: menu.area.selectedText !== ""
        onTriggered: menu.area.cut()
    }
    Choice {
        text: qsTr("Copy")
        keys: "Ctrl+C"
        enabled: menu.area.selectedText !== ""
        onTriggered: menu.area.copy()
    }
    Choice {
        text: qsTr("Paste")
        keys: "Ctrl+V"
        onTriggered: menu.pasteAsked()
    }
    Choice {
        text: qsTr("Select all")
        keys: "Ctrl+A"
        enabled: menu.area.length > 0
        onTriggered: menu.area.selectAll()
    }
    Choice {
        text: qsTr("Attach files…")
        keys: "Ctrl+Shift+A"
        onTriggered: menu.attachAsked()
    }
    Choice {
        text: qsTr("Save as a prompt…")
        enabled: menu.area.text.trim() !== ""
        onTriggered: menu.promptAsked()
    }
    Choice {
        text: qsTr("Prompts")
        keys: "Ctrl+Shift+P"
        onTriggered: menu.libraryAsked()
    }
}
