// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations as other programs take them: files that are there, and the same as text.
#pragma once

#include "app/transfer/export.h"

namespace alcove {

// In what form conversations go out.
struct ExportForm {
    ExportFormat format = ExportFormat::Markdown;
    ExportOptions options;
    QString pattern; // of files' names, see fileName()
};

struct TakenOut {
    QStringList files; // paths, by name
    QString text;      // all of it as Markdown; empty where that is longer than anybody wants in a text
};

// A file for each conversation in `folder`, which nobody else uses. Nothing when `progress` stopped it.
Result<TakenOut> takeOut(SqliteConnection& connection, const QStringList& ids, const ExportForm& form,
                         const QString& folder, const TransferProgress& progress = {});

} // namespace alcove
