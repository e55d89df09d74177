// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Asks which files to import.
import QtQuick.Dialogs
import Alcove.Core

FileDialog {
    id: dialog

    title: qsTr("Import conversations")
    fileMode: FileDialog.OpenFiles
    nameFilters: [qsTr("Conversations (*.json *.jsonl *.ndjson *.chat *.zip)"), qsTr("All files (*)")]
    onAccepted: Transfer.importFiles(dialog.selectedFiles)
}
