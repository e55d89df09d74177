// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/export.h"

#include "app/storage/attachment_rows.h"
#include "app/storage/comparison_rows.h"
#include "app/storage/conversation_tree.h"
#include "app/storage/sorting_rows.h"
#include "app/transfer/exported_tree.h"
#include "app/transfer/file_names.h"
#include "app/transfer/output_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The whole ids of those that were named, in the order of `all`.
Result<QStringList> chosen(const QStringList& all, const QStringList& named)
{
    QStringList ids;
    for (const QString& name : named) {
        const QStringList fitting = all.contains(name)
                                        ? QStringList{name}
                                        : all.filter(QRegularExpression("^" + QRegularExpression::escape(name)));
        if (fitting.size() != 1) {
            const QString message =
                fitting.isEmpty() ? words(QT_TRANSLATE_NOOP("Transfer", "There is no conversation with the id %1."))
                                  : words(QT_TRANSLATE_NOOP("Transfer", "More than one id begins with %1."));
            return fail(message.arg(name).toStdString(),
                        words(QT_TRANSLATE_NOOP("Transfer", "alcove-cli list shows the ids.")).toStdString());
        }
        ids << fitting;
    }
    return ids;
}

Result<QStringList> selectedIds(SqliteConnection& connection, const ExportSelection& selection)
{
    if (selection.ids.isEmpty())
        return conversationIds(connection, selection.deleted);
    return conversationIds(connection, true).and_then([&](const QStringList& all) {
        return chosen(all, selection.ids);
    });
}

// What both kinds of export read: the conversations of one moment.
struct Selected {
    SqliteTransaction moment;
    QStringList ids;
    ExportedHead head; // when all are meant
};

Result<Selected> select(SqliteConnection& connection, const ExportSelection& selection)
{
    Result<SqliteTransaction> moment = SqliteTransaction::beginReading(connection);
    if (!moment)
        return std::unexpected(moment.error());
    const Result<QStringList> ids = selectedIds(connection, selection);
    if (!ids)
        return std::unexpected(ids.error());
    if (!selection.ids.isEmpty())
        return Selected{std::move(*moment), *ids, {}};
    const Result<QString> draft = readNewChatDraft(connection);
    const Result<QString> comparison = readNextComparisonDraft(connection);
    if (!draft || !comparison)
        return std::unexpected(draft ? comparison.error() : draft.error());
    const Result<std::vector<Attachment>> files = readDraftAttachments(connection, {});
    const Result<std::vector<Attachment>> comparisonFiles = readDraftAttachments(connection, nextComparison);
    if (!files || !comparisonFiles)
        return std::unexpected(files ? comparisonFiles.error() : files.error());
    const Result<KeptThings> kept = readKeptThings(connection);
    if (!kept)
        return std::unexpected(kept.error());
    return readFolders(connection).transform([&](const std::vector<FolderRecord>& folders) {
        return Selected{std::move(*moment),
                        *ids,
                        {.newChatDraft = *draft,
                         .newChatAttachments = *files,
                         .newComparisonDraft = *comparison,
                         .newComparisonAttachments = *comparisonFiles,
                         .folders = folders,
                         .kept = *kept}};
    });
}

Result<void> writeOne(OutputFile& output, TranscriptWriter& writer, const ConversationTree& tree)
{
    return output.write(writer.head())
        .and_then([&] { return output.write(writer.conversation(tree)); })
        .and_then([&] { return output.write(writer.tail()); })
        .and_then([&] { return output.finish(); });
}

Result<QDir> makeFolder(const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        return fail(
            words(QT_TRANSLATE_NOOP("Transfer", "The folder %1 can't be made.")).arg(folder).toStdString(),
            words(QT_TRANSLATE_NOOP("Transfer", "Check that you may write there, and that no file has its name."))
                .toStdString());
    }
    return QDir(folder);
}

} // namespace

Result<ExportSummary> exportConversations(SqliteConnection& connection, const ExportSelection& selection,
                                          ExportFormat format, const ExportOptions& options, const QString& file,
                                          const TransferProgress& progress)
{
    const Result<Selected> selected = select(connection, selection);
    if (!selected)
        return std::unexpected(selected.error());
    Result<OutputFile> output = OutputFile::open(file);
    if (!output)
        return std::unexpected(output.error());
    const auto writer = makeTranscriptWriter(format, options, selected->head);
    ExportSummary summary;
    Result<void> written = output->write(writer->head());
    for (const QString& id : selected->ids) {
        if (!written)
            return std::unexpected(written.error());
        if (!mayGoOn(progress, summary.conversations, selected->ids.size())) {
            summary.cancelled = true;
            return summary;
        }
        const Result<ConversationTree> tree = readExportedTree(connection, id, format);
        if (!tree)
            return std::unexpected(tree.error());
        written = output->write(writer->conversation(*tree));
        ++summary.conversations;
        summary.messages += static_cast<qint64>(tree->messages.size());
    }
    return written.and_then([&] { return output->write(writer->tail()); })
        .and_then([&] { return output->finish(); })
        .transform([&] {
            summary.bytes = output->bytes();
            return summary;
        });
}

Result<ExportSummary> exportEach(SqliteConnection& connection, const ExportSelection& selection, ExportFormat format,
                                 const ExportOptions& options, const QString& folder, const QString& pattern,
                                 const TransferProgress& progress)
{
    const Result<Selected> selected = select(connection, selection);
    if (!selected)
        return std::unexpected(selected.error());
    const Result<QDir> directory = makeFolder(folder);
    if (!directory)
        return std::unexpected(directory.error());
    const auto info = std::ranges::find(exportFormats(), format, &ExportFormatInfo::format);
    FileNames names(*directory);
    ExportSummary summary;
    for (const QString& id : selected->ids) {
        if (!mayGoOn(progress, summary.conversations, selected->ids.size())) {
            summary.cancelled = true;
            return summary;
        }
        const Result<ConversationTree> tree = readExportedTree(connection, id, format);
        if (!tree)
            return std::unexpected(tree.error());
        const QString name = names.take(fileName(pattern, *tree), info->suffix);
        Result<OutputFile> output = OutputFile::open(directory->filePath(name));
        if (!output)
            return std::unexpected(output.error());
        if (Result<void> written = writeOne(*output, *makeTranscriptWriter(format, options), *tree); !written)
            return std::unexpected(written.error());
        ++summary.conversations;
        summary.messages += static_cast<qint64>(tree->messages.size());
        summary.bytes += output->bytes();
    }
    return summary;
}

} // namespace alcove
