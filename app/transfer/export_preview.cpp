// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/export_preview.h"

#include "app/storage/conversation_tree.h"
#include "app/transfer/exported_tree.h"
#include "app/transfer/file_names.h"

namespace alcove {

namespace {

// What a person looks for in a page: not its colours, of which there are some pages in front.
QString withoutStyle(QString html)
{
    const qsizetype begin = html.indexOf("<style>");
    const qsizetype end = html.indexOf("</style>");
    return begin < 0 || end < begin ? html : html.replace(begin + 7, end - begin - 7, QStringLiteral(" … "));
}

} // namespace

Result<ExportPreview> previewExport(SqliteConnection& connection, const QString& id, ExportFormat format,
                                    const ExportOptions& options, const QString& pattern, qsizetype longest)
{
    const Result<QStringList> all = conversationIds(connection, false);
    if (!all)
        return std::unexpected(all.error());
    if (all->isEmpty())
        return {};
    const QString& shown = id.isEmpty() ? all->constLast() : id;
    return readExportedTree(connection, shown, format).transform([&](const ConversationTree& tree) {
        const bool onPaper = format == ExportFormat::Pdf || format == ExportFormat::Odt;
        const auto writer = makeTranscriptWriter(onPaper ? ExportFormat::Text : format, options);
        std::string bytes = writer->head();
        bytes += writer->conversation(tree);
        bytes += writer->tail();
        QString text = QString::fromStdString(bytes);
        if (format == ExportFormat::Html)
            text = withoutStyle(std::move(text));
        const bool cut = text.size() > longest;
        if (cut)
            text.truncate(text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
        return ExportPreview{.text = text, .cut = cut, .fileName = fileName(pattern, tree)};
    });
}

} // namespace alcove
