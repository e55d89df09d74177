// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/taken_out.h"

#include "app/transfer/exported_tree.h"

#include <QDir>

namespace alcove {

namespace {

constexpr size_t longestText = 8'000'000; // bytes

Result<QString> asText(SqliteConnection& connection, const QStringList& ids, const ExportOptions& options,
                       const TransferProgress& progress)
{
    const auto writer = makeTranscriptWriter(ExportFormat::Markdown, options);
    std::string text = writer->head();
    for (const QString& id : ids) {
        if (text.size() > longestText || !mayGoOn(progress, ids.size(), ids.size()))
            return QString();
        const Result<ConversationTree> tree = readExportedTree(connection, id, ExportFormat::Markdown);
        if (!tree)
            return std::unexpected(tree.error());
        text += writer->conversation(*tree);
    }
    text += writer->tail();
    return text.size() > longestText ? QString() : QString::fromStdString(text);
}

} // namespace

Result<TakenOut> takeOut(SqliteConnection& connection, const QStringList& ids, const ExportForm& form,
                         const QString& folder, const TransferProgress& progress)
{
    if (ids.isEmpty()) // which would mean all
        return TakenOut();
    const Result<ExportSummary> summary =
        exportEach(connection, {.ids = ids}, form.format, form.options, folder, form.pattern, progress);
    if (!summary)
        return std::unexpected(summary.error());
    if (summary->cancelled)
        return TakenOut();
    return asText(connection, ids, form.options, progress).transform([&](const QString& text) {
        TakenOut taken{.text = text};
        for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
            taken.files << file.filePath();
        return taken;
    });
}

} // namespace alcove
