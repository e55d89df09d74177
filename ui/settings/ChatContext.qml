// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How many tokens the model is to keep in view in this conversation.
import QtQuick
import Alcove
import Alcove.Core

ChoiceBox {
    id: box

    readonly property int own: Chat.usedModel.contextLength
    readonly property list<int> lengths: [2048, 4096, 8192, 16384, 32768, 65536, 131072]
    readonly property var offered: box.own > 0 && !lengths.includes(box.own) ? [...lengths, box.own].sort((a, b) => a - b) : lengths

    function tokens(length: int): string {
        return qsTr("%1 tokens").arg(length.toLocaleString(Qt.locale(), "f", 0));
    }

    name: qsTr("Context length of this chat")
    options: [
        {
            "name": "0",
            "title": AppSettings.contextLength > 0 ? qsTr("As in every chat: %1").arg(box.tokens(AppSettings.contextLength)) : qsTr("As in every chat")
        },
        ...offered.map(length => ({
                    "name": String(length),
                    "title": box.tokens(length)
                }))]
    current: String(box.own)
    onChosen: name => Chat.usedModel.contextLength = Number(name)
}
