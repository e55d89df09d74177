// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the network is for, and what never goes through it.
import QtQuick
import QtQuick.Controls.Basic
import Alcove
import Alcove.Core

Label {
    text: Network.on ? qsTr("Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.") : qsTr("Nothing in Alcove connects to anything. Chats work without the network; it is needed to download models only.")
    wrapMode: Text.Wrap
    font.pixelSize: Theme.controlSize
    color: Theme.muted
}
