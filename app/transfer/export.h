// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations out of the database into a file, one at a time: memory does not grow with their number.
#pragma once

#include "app/transfer/progress.h"
#include "app/transfer/transcript_writer.h"

namespace alcove {

struct ExportSelection {
    QStringList ids;      // or unmistakable beginnings of them; empty: all
    bool deleted = false; // the deleted ones as well, when all are meant
};

struct ExportSummary {
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 bytes = 0;
    bool cancelled = false; // then nothing was written
};

// Writes `file` under a temporary name beside it and renames it when it is whole and on the disk: the name never stands
// for half an export. "-" is standard output. What is read is of one moment, even when the window writes meanwhile.
Result<ExportSummary> exportConversations(SqliteConnection& connection, const ExportSelection& selection,
                                          ExportFormat format, const ExportOptions& options, const QString& file,
                                          const TransferProgress& progress = {});

// The same with a file for each conversation in `folder`, which is made if it is missing. `pattern`: see fileName().
// Files that are there already are left alone; a stop leaves those that are finished.
Result<ExportSummary> exportEach(SqliteConnection& connection, const ExportSelection& selection, ExportFormat format,
                                 const ExportOptions& options, const QString& folder, const QString& pattern,
                                 const TransferProgress& progress = {});

} // namespace alcove
