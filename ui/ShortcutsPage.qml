// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Every key that does something, and what.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove

SubPage {
    id: page

    required property list<Command> commands // of the whole window
    readonly property list<var> parts: [
        {
            "title": qsTr("Everywhere"),
            "keys": page.commands.filter(command => command.keys !== "" && command.shortcut).map(command => ({
                        "keys": command.keys,
                        "does": command.text
                    })).concat([
                {
                    "keys": "Ctrl+1 … Ctrl+9",
                    "does": qsTr("Open one of the first nine conversations")
                },
                {
                    "keys": "Esc",
                    "does": qsTr("Stop the answer, or leave what lies over the chat")
                }
            ])
        },
        {
            "title": qsTr("Where you write"),
            "keys": [
                {
                    "keys": "Enter",
                    "does": qsTr("Send")
                },
                {
                    "keys": "Shift+Enter",
                    "does": qsTr("Begin a new line")
                },
                {
                    "keys": "↑",
                    "does": qsTr("Edit the last question, where nothing is written yet")
                },
                {
                    "keys": "Ctrl+↑ ↓",
                    "does": qsTr("Bring back earlier questions, and go on to later ones")
                },
                {
                    "keys": "/",
                    "does": qsTr("Ask with a prompt that you keep")
                }
            ]
        },
        {
            "title": qsTr("In the list of conversations"),
            "keys": [
                {
                    "keys": "F2",
                    "does": qsTr("Rename")
                },
                {
                    "keys": "Del",
                    "does": qsTr("Delete")
                },
                {
                    "keys": "Shift+↑ ↓",
                    "does": qsTr("Choose several")
                }
            ]
        }
    ]

    heading: qsTr("Keyboard shortcuts")

    FormView {
        id: scroller

        anchors.fill: parent
        contentHeight: lines.implicitHeight + Theme.margin

        ColumnLayout {
            id: lines

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(scroller.width - 2 * Theme.margin, 640)
            spacing: Theme.margin

            Repeater {
                model: page.parts

                ColumnLayout {
                    id: part

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: 0

                    SectionHeading {
                        Layout.bottomMargin: Theme.gap
                        text: part.modelData.title
                    }
                    Repeater {
                        model: part.modelData.keys

                        RowLayout {
                            id: line

                            required property var modelData

                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.room(32)
                            spacing: Theme.padding
                            Accessible.role: Accessible.StaticText
                            Accessible.name: qsTr("%1: %2", "a key and what it does").arg(KeyNames.shown(line.modelData.keys)).arg(line.modelData.does)

                            Label {
                                Layout.fillWidth: true
                                wrapMode: Text.Wrap
                                text: line.modelData.does
                                Accessible.ignored: true
                            }
                            Label {
                                text: KeyNames.shown(line.modelData.keys)
                                color: Theme.muted
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
}
