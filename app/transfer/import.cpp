// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/import.h"

#include "app/storage/attachment_rows.h"
#include "app/storage/comparison_rows.h"
#include "app/storage/conversation_tree.h"
#include "app/storage/sorting_rows.h"
#include "app/transfer/conversation_source.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUuid>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// The id of what becomes another conversation: the same whenever the same messages are imported, so that importing a
// file again finds them.
QString copyId(const ConversationTree& tree)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(tree.id.toUtf8());
    for (const size_t place : topologicalOrder(tree.messages)) {
        const MessageRecord& message = tree.messages[place];
        hash.addData(nameOf(message.role).toUtf8());
        hash.addData(' ' + message.text.toUtf8() + '\0');
        for (const Attachment& attachment : message.attachments)
            hash.addData(attachment.name.toUtf8() + '\0' + attachment.text.toUtf8() + '\0');
    }
    return QUuid::createUuidV5(QUuid(), hash.result()).toString(QUuid::WithoutBraces);
}

Result<bool> isThere(SqliteConnection& connection, const QString& id)
{
    Result<SqliteStatement> row = connection.prepare("SELECT 1 FROM conversation WHERE id = ?1", id);
    if (!row)
        return std::unexpected(row.error());
    return row->step();
}

Result<void> bringBack(SqliteConnection& connection, const QString& id)
{
    return connection.run("UPDATE conversation SET deleted_at = NULL WHERE id = ?1", id);
}

// Inserts the conversation under its own id or a copy's, unless its messages are there already.
Result<void> store(SqliteConnection& connection, ConversationTree tree, ImportReport& report)
{
    bool copy = false;
    while (true) {
        const Result<bool> there = isThere(connection, tree.id);
        if (!there)
            return std::unexpected(there.error());
        if (!*there)
            break;
        const Result<ConversationTree> old = readTree(connection, tree.id);
        if (!old)
            return std::unexpected(old.error());
        if (sameMessages(*old, tree) || holdsMessages(*old, tree)) {
            const bool back = old->deleted && !tree.deleted;
            ++(back ? report.broughtBack : report.duplicates);
            if (!back)
                return {};
            report.conversations.push_back({old->id, old->title, old->updated, old->deleted});
            return bringBack(connection, tree.id);
        }
        copy = true;
        tree.id = copyId(tree);
    }
    report.copies += copy;
    ++report.imported;
    report.conversations.push_back({tree.id, tree.title, tree.updated, std::nullopt});
    report.messages += static_cast<qint64>(tree.messages.size());
    for (int lost = messagesWithLostParent(tree.messages); lost > 0; --lost)
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "The message before another is missing: a branch of its own")));
    return insertTree(connection, std::move(tree));
}

// Of the next new chat or the next comparison (`draft`).
Result<void> storeDraft(SqliteConnection& connection, const ConversationSource& source, const QString& draft,
                        ImportReport& report)
{
    const QString text = source.newDraft(draft);
    const std::vector<Attachment> files = source.newDraftAttachments(draft, report);
    if (text.isEmpty() && files.empty())
        return {};
    const bool compares = draft == nextComparison;
    const Result<QString> old = compares ? readNextComparisonDraft(connection) : readNewChatDraft(connection);
    const Result<std::vector<Attachment>> oldFiles = readDraftAttachments(connection, draft);
    if (!old || !oldFiles)
        return std::unexpected(old ? oldFiles.error() : old.error());
    if (old->isEmpty() && oldFiles->empty())
        return (compares ? writeNextComparisonDraft(connection, text) : writeNewChatDraft(connection, text))
            .and_then([&] { return writeDraftAttachments(connection, draft, files); });
    if (*old != text || *oldFiles != files)
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "The draft of a new chat: left out, there is one here")));
    return {};
}

std::unexpected<Error> nothingUnderstood(const ImportReport& report)
{
    const QString message =
        words(QT_TRANSLATE_NOOP("Transfer", "Nothing in %1 could be understood as a conversation.")).arg(report.file);
    const QString remedy = words(QT_TRANSLATE_NOOP(
        "Transfer", "Alcove reads its own JSON and the exports of other programs. Look whether it is the right file."));
    return fail(message.toStdString(), remedy.toStdString(), report.problems.join("\n").toStdString());
}

Result<ImportReport> importAll(SqliteConnection& connection, ConversationSource& source, const QString& file,
                               const TransferProgress& progress)
{
    ImportReport report{.file = file};
    for (const FolderRecord& folder : source.folders(report)) {
        if (const Result<QString> made = findOrMakeFolder(connection, folder); !made)
            return std::unexpected(made.error());
    }
    while (true) {
        if (!mayGoOn(progress, source.position(), source.size())) {
            report.cancelled = true;
            return report;
        }
        Result<std::optional<ConversationTree>> tree = source.next(report);
        if (!tree)
            return std::unexpected(tree.error());
        if (!*tree)
            break;
        if (Result<void> stored = store(connection, std::move(**tree), report); !stored)
            return std::unexpected(stored.error());
    }
    if (report.imported + report.duplicates + report.broughtBack == 0 && report.unreadable > 0)
        return nothingUnderstood(report);
    return storeDraft(connection, source, {}, report)
        .and_then([&] { return storeDraft(connection, source, nextComparison, report); })
        .and_then([&] { return storeKeptThings(connection, source.keptThings(report), report); })
        .transform([&] { return report; });
}

} // namespace

Result<ImportReport> importConversations(SqliteConnection& connection, const QString& file, bool preview,
                                         const TransferProgress& progress)
{
    const Result<std::unique_ptr<ConversationSource>> source = openConversationSource(file);
    if (!source)
        return std::unexpected(source.error());
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    return importAll(connection, **source, file, progress).and_then([&](ImportReport&& report) -> Result<ImportReport> {
        if (preview || report.cancelled)
            return report; // the transaction is rolled back
        return transaction->commit().transform([&] { return report; });
    });
}

} // namespace alcove
