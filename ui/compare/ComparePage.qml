// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One question to several models: their answers side by side, and below them the place to ask and to vote.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Alcove
import Alcove.Core

SubPage {
    id: page

    property string view: "answers" // or "differences", "ratings"
    property bool tied: true // scrolling one column scrolls the others
    readonly property int shares: Compare.begun ? Math.max(1, Compare.columns.count) : Math.max(2, Compare.columns.count)
    readonly property real columnWidth: Math.max(Theme.room(240), strip.width / page.shares)

    signal scrolled(source: Item, share: real)
    signal setsAsked

    heading: Compare.title || qsTr("Compare models")
    firstFocus: composer

    function toggle(view: string) {
        page.view = page.view === view ? "answers" : view;
    }

    actions: [
        IconButton {
            name: qsTr("Show differences")
            symbol: "diff"
            highlighted: page.view === "differences"
            enabled: Compare.begun && Compare.columns.count > 1
            onClicked: page.toggle("differences")
        },
        IconButton {
            name: page.tied ? qsTr("Scroll the columns apart") : qsTr("Scroll the columns together")
            symbol: "link-2"
            highlighted: page.tied && page.view === "answers"
            onClicked: page.tied = !page.tied
        },
        IconButton {
            name: qsTr("Ratings")
            symbol: "trophy"
            highlighted: page.view === "ratings"
            onClicked: page.toggle("ratings")
        },
        IconButton {
            id: told

            name: qsTr("System prompt of all columns")
            symbol: "sliders-horizontal"
            highlighted: Compare.systemPrompt !== ""
            onClicked: settings.open()

            CompareSettings {
                id: settings

                x: told.width - width
                y: told.height + 4
            }
        },
        IconButton {
            name: qsTr("Sets of prompts")
            symbol: "file-text"
            onClicked: page.setsAsked()
        },
        IconButton {
            name: qsTr("New comparison")
            symbol: "square-pen"
            enabled: Compare.begun
            onClicked: {
                page.view = "answers";
                Compare.newComparison();
                composer.forceActiveFocus();
            }
        },
        IconButton {
            id: add

            name: qsTr("Add a column")
            symbol: "plus"
            enabled: Compare.canAdd
            onClicked: addMenu.popup(add, add.width - addMenu.width, add.height + 4)

            ModelMenu {
                id: addMenu

                onChosen: file => Compare.addColumn(file)
            }
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Hairline {
            Layout.fillWidth: true
            visible: Compare.columns.count > 0 && page.view === "answers"
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListView {
                id: strip

                anchors.fill: parent
                visible: page.view === "answers" && Compare.columns.count > 0
                orientation: ListView.Horizontal
                boundsBehavior: Flickable.StopAtBounds
                interactive: contentWidth > width
                model: Compare.columns
                cacheBuffer: 4000 // a column that is out of sight keeps its place
                clip: true

                Accessible.role: Accessible.List
                Accessible.name: qsTr("Answers side by side")

                ScrollBar.horizontal: ScrollBar {}

                delegate: CompareColumn {
                    id: answers

                    width: page.columnWidth
                    height: strip.height
                    onLinkChosen: address => linkCard.show(address)
                    onFileChosen: file => fileView.show(file)
                    onScrolledTo: share => {
                        if (page.tied)
                            page.scrolled(answers, share);
                    }

                    Connections {
                        function onScrolled(source: Item, share: real) {
                            answers.follow(source, share);
                        }

                        target: page
                    }
                }
            }
            Loader {
                anchors.fill: parent
                active: page.view === "differences"
                sourceComponent: DifferencesView {}
            }
            Loader {
                anchors.fill: parent
                active: page.view === "ratings"
                sourceComponent: RatingsView {}
            }
            TextButton {
                id: secondModel

                x: page.columnWidth + (parent.width - page.columnWidth - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                visible: Compare.columns.count === 1 && page.view === "answers" && strip.width - page.columnWidth > width
                prominent: true
                text: qsTr("Choose the second model…")
                icon.source: Theme.icon("plus")
                onClicked: secondMenu.popup(secondModel, 0, secondModel.height + 4)

                ModelMenu {
                    id: secondMenu

                    onChosen: file => Compare.addColumn(file)
                }
            }
            LinkCard {
                id: linkCard

                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.gap
                width: Math.min(parent.width - 2 * Theme.margin, Theme.column)
            }
            ColumnLayout {
                anchors.centerIn: parent
                width: Math.min(parent.width - 2 * Theme.margin, 460)
                visible: Compare.columns.count === 0 && page.view === "answers"
                spacing: Theme.gap

                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    text: qsTr("Ask two to four models the same")
                    font.pixelSize: Theme.headingSize
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }
                Label {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.gap
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    text: qsTr("Their answers stream side by side. Vote for the better one, keep one, or go on with all.")
                }
                TextButton {
                    id: firstModel

                    Layout.alignment: Qt.AlignHCenter
                    prominent: true
                    text: qsTr("Choose the first model…")
                    icon.source: Theme.icon("plus")
                    onClicked: firstMenu.popup(firstModel, 0, firstModel.height + 4)

                    ModelMenu {
                        id: firstMenu

                        onChosen: file => Compare.addColumn(file)
                    }
                }
            }
        }

        Item {
            id: foot

            Layout.fillWidth: true
            Layout.preferredHeight: footColumn.implicitHeight + Theme.gap + Theme.padding
            visible: Compare.columns.count > 0 && page.view !== "ratings"

            ColumnLayout {
                id: footColumn

                y: Theme.gap
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(foot.width - 2 * Theme.margin, Theme.column)
                spacing: Theme.gap

                VoteBar {
                    Layout.fillWidth: true
                    visible: Compare.voteWanted || Compare.voted !== ""
                }
                GridLayout {
                    id: before

                    readonly property bool tight: blind.visible && blind.implicitWidth + plan.implicitWidth + before.columnSpacing > before.width

                    Layout.fillWidth: true
                    visible: !Compare.begun || plan.text !== ""
                    columns: before.tight ? 1 : 2
                    columnSpacing: Theme.padding
                    rowSpacing: 4

                    CheckLine {
                        id: blind

                        visible: !Compare.begun
                        text: qsTr("Blind: names are hidden until I vote")
                        checked: Compare.blind
                        onToggled: Compare.blind = checked
                    }
                    Label {
                        id: plan

                        Layout.fillWidth: true
                        horizontalAlignment: Compare.begun ? Text.AlignHCenter : before.tight ? Text.AlignLeft : Text.AlignRight
                        text: Compare.columns.count < 2 ? qsTr("Add a second column to compare it with") : Compare.hidden && Compare.begun ? "" : Compare.plan
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.smallSize
                        color: Theme.muted
                    }
                }
                ErrorCard {
                    readonly property var error: Chat.error

                    Layout.fillWidth: true
                    visible: !!error.message
                    message: error.message ?? ""
                    remedy: error.remedy ?? ""
                    details: error.details ?? ""
                    closable: true
                    onClosed: Chat.clearError()
                }
                UndoBar {
                    Layout.fillWidth: true
                    visible: Compare.attachments.undoText !== ""
                    told: Compare.attachments.undoText
                    onUndone: Compare.attachments.undo()
                    onDismissed: Compare.attachments.dismissUndo()
                }
                CompareComposer {
                    id: composer

                    Layout.fillWidth: true
                    tallest: page.height * 0.3
                    onFileChosen: file => fileView.show(file)
                }
            }
        }
    }

    AttachmentView {
        id: fileView
    }
    Connections {
        function onAsked() {
            page.view = "answers";
        }

        target: Compare
    }
}
