// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What an export would begin with, before anything is written.
#pragma once

#include "app/storage/sqlite.h"
#include "app/transfer/transcript_writer.h"

namespace alcove {

struct ExportPreview {
    QString text;     // as the file has it; HTML without its style, of pages the words
    bool cut = false; // the conversation goes on behind it
    QString fileName; // what `pattern` makes of the conversation, without suffix
};

// Of the conversation with this id, or with an empty one of the newest. At most `longest` characters. Empty when there
// is no conversation.
Result<ExportPreview> previewExport(SqliteConnection& connection, const QString& id, ExportFormat format,
                                    const ExportOptions& options, const QString& pattern, qsizetype longest);

} // namespace alcove
