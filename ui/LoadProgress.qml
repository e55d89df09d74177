// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model being opened: how far, how much, how long still, and the way out.
import Alcove.Core

ProgressLine {
    title: Chat.modelName ? qsTr("Opening %1").arg(Chat.modelName) : qsTr("Opening the model")
    words: Chat.loadText
    value: Chat.loadProgress
    onCancelled: Chat.cancelLoading()
}
