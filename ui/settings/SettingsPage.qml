// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is set for the whole program.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Alcove
import Alcove.Core

SubPage {
    id: page

    signal shortcutsAsked
    signal restoreAsked

    heading: qsTr("Settings")
    firstFocus: theme

    Component.onCompleted: Chat.devices.look()

    FormView {
        id: scroller

        anchors.fill: parent
        contentHeight: lines.implicitHeight + Theme.margin

        ColumnLayout {
            id: lines

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(scroller.width - 2 * Theme.margin, 640)
            spacing: 0

            SectionHeading {
                text: qsTr("Appearance")
            }
            SettingLine {
                title: qsTr("Theme")

                ChoiceBox {
                    id: theme

                    Layout.fillWidth: true
                    name: qsTr("Theme")
                    options: [
                        {
                            "name": "system",
                            "title": qsTr("As the system")
                        },
                        {
                            "name": "light",
                            "title": qsTr("Light")
                        },
                        {
                            "name": "dark",
                            "title": qsTr("Dark")
                        }
                    ]
                    current: AppSettings.theme
                    onChosen: name => AppSettings.theme = name
                }
            }
            SettingLine {
                title: qsTr("Text size")

                ChoiceBox {
                    Layout.fillWidth: true
                    name: qsTr("Text size")
                    options: AppSettings.textScales.map(scale => ({
                                "name": String(scale),
                                "title": qsTr("%1 %").arg(scale)
                            }))
                    current: String(AppSettings.textScale)
                    onChosen: name => AppSettings.textScale = Number(name)
                }
            }
            SettingLine {
                title: qsTr("Font")
                about: AppSettings.fontWaits ? qsTr("Alcove is written in it from its next start on.") : ""

                FontChoice {
                    Layout.fillWidth: true
                    name: qsTr("Font")
                    families: AppSettings.fontFamilies(false)
                    current: AppSettings.font
                    onChosen: name => AppSettings.font = name
                }
            }
            SettingLine {
                title: qsTr("Font of code")

                FontChoice {
                    Layout.fillWidth: true
                    name: qsTr("Font of code")
                    families: AppSettings.fontFamilies(true)
                    current: AppSettings.codeFont
                    onChosen: name => AppSettings.codeFont = name
                }
            }
            SettingLine {
                title: qsTr("Language")
                about: AppSettings.languageWaits ? qsTr("Alcove speaks it from its next start on.") : ""

                ChoiceBox {
                    Layout.fillWidth: true
                    name: qsTr("Language")
                    // Each in its own words, for whoever can't read the others.
                    options: [
                        {
                            "name": "system",
                            "title": qsTr("As the system")
                        },
                        {
                            "name": "en",
                            "title": "English"
                        },
                        {
                            "name": "de",
                            "title": "Deutsch"
                        },
                        {
                            "name": "fr",
                            "title": "Français"
                        },
                        {
                            "name": "zh_CN",
                            "title": "简体中文"
                        }
                    ]
                    current: AppSettings.language
                    onChosen: name => AppSettings.language = name
                }
            }

            SettingLine {
                title: qsTr("Spelling")
                about: spelling.available || AppSettings.spelling === "off" ? "" : spelling.languages.length > 0 ? qsTr("There is no dictionary for this language.") : qsTr("There is no dictionary on this computer. Hunspell's are found.")

                SpellChecker {
                    id: spelling

                    language: AppSettings.spelling
                }
                ChoiceBox {
                    Layout.fillWidth: true
                    name: qsTr("Spelling")
                    options: [
                        {
                            "name": "system",
                            "title": qsTr("As the system")
                        },
                        {
                            "name": "off",
                            "title": qsTr("Not checked")
                        }
                    ].concat(spelling.languages)
                    current: AppSettings.spelling
                    onChosen: name => AppSettings.spelling = name
                }
            }

            SectionHeading {
                Layout.topMargin: 32
                text: qsTr("Models")
            }
            SettingLine {
                title: qsTr("Device")
                about: Chat.devices.problem

                ChoiceBox {
                    Layout.fillWidth: true
                    name: qsTr("Device")
                    options: Chat.devices.choices
                    current: AppSettings.device
                    onChosen: name => AppSettings.device = name
                }
            }
            SettingLine {
                title: qsTr("Graphics memory")
                about: qsTr("What all models together may take of a card's. Leave some for other programs.")

                ChoiceBox {
                    Layout.fillWidth: true
                    name: qsTr("Graphics memory")
                    options: [100, 90, 75, 50, 25].map(share => ({
                                "name": String(share),
                                "title": share === 100 ? qsTr("All that is free") : qsTr("At most %1 %").arg(share)
                            }))
                    current: String(AppSettings.graphicsShare)
                    onChosen: name => AppSettings.graphicsShare = Number(name)
                }
            }
            SettingLine {
                title: qsTr("Number format of the KV cache")
                about: AppSettings.kvType === "q8_0" ? qsTr("Half the memory, nearly as exact.") : AppSettings.kvType === "f32" ? qsTr("Twice the memory, for comparisons.") : qsTr("What the model remembers of a conversation, in the usual size.")

                ChoiceBox {
                    Layout.fillWidth: true
                    name: qsTr("Number format of the KV cache")
                    options: [
                        {
                            "name": "f16",
                            "title": "F16"
                        },
                        {
                            "name": "q8_0",
                            "title": "Q8_0"
                        },
                        {
                            "name": "f32",
                            "title": "F32"
                        }
                    ]
                    current: AppSettings.kvType
                    onChosen: name => AppSettings.kvType = name
                }
            }
            SettingLine {
                title: qsTr("Context length")
                about: qsTr("Tokens that the model keeps in view. More take more memory.")

                LineField {
                    id: context

                    readonly property string problem: AppSettings.contextProblem(context.text)

                    Layout.fillWidth: true
                    faulty: context.problem !== ""
                    placeholderText: qsTr("The model's, at most 16384")
                    text: AppSettings.contextLength > 0 ? String(AppSettings.contextLength) : ""
                    onTextEdited: {
                        if (AppSettings.contextProblem(context.text) === "") // the binding follows later
                            AppSettings.contextLength = Number(context.text);
                    }

                    Accessible.name: qsTr("Context length")
                    Accessible.description: context.problem || context.placeholderText
                }
                FieldProblem {
                    text: context.problem
                }
            }
            ReopenCard {
                Layout.fillWidth: true
                Layout.topMargin: 16
                visible: Chat.reopenNeeded
            }

            SectionHeading {
                Layout.topMargin: 32
                text: qsTr("Network")
            }
            NetworkSwitch {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
            }
            NetworkWords {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
            }

            SectionHeading {
                Layout.topMargin: 32
                text: qsTr("Conversations")
            }
            SettingLine {
                title: qsTr("Where they are kept")
                about: AppSettings.folder

                TextButton {
                    Layout.alignment: Qt.AlignRight
                    text: qsTr("Open the folder")
                    font.pixelSize: Theme.controlSize
                    onClicked: Qt.openUrlExternally(AppSettings.folderUrl)
                }
            }
            CheckLine {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                text: qsTr("Have the model write their titles")
                checked: AppSettings.autoTitles
                onToggled: AppSettings.autoTitles = checked
            }
            CheckLine {
                Layout.fillWidth: true
                text: qsTr("Open the model that a conversation used along with it")
                checked: AppSettings.followModels
                onToggled: AppSettings.followModels = checked
            }
            CheckLine {
                Layout.fillWidth: true
                text: qsTr("Back them up every day")
                checked: AppSettings.dailyBackup
                onToggled: AppSettings.dailyBackup = checked
            }
            TextButton {
                Layout.topMargin: Theme.gap
                text: qsTr("Restore a backup…")
                icon.source: Theme.icon("archive-restore")
                font.pixelSize: Theme.controlSize
                onClicked: page.restoreAsked()
            }
            SectionHeading {
                Layout.topMargin: 32
                text: qsTr("Keyboard")
            }
            SettingLine {
                title: qsTr("What the keys do")

                TextButton {
                    text: qsTr("Show the shortcuts")
                    onClicked: page.shortcutsAsked()
                }
            }
        }
    }
}
