// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Chooses files that go along with the question.
import QtQuick.Dialogs
import Alcove.Core

FileDialog {
    id: dialog

    required property DraftAttachments files

    title: qsTr("Attach files")
    fileMode: FileDialog.OpenFiles
    onAccepted: dialog.files.addFiles(dialog.selectedFiles)
}
