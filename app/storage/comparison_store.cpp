// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/comparison_store.h"

#include "app/storage/attachment_rows.h"
#include "app/storage/comparison_rows.h"
#include "app/storage/conversation_tree.h"

#include <QCoreApplication>

namespace alcove {

namespace {

Result<StoredComparison> read(SqliteConnection& connection, const QString& id)
{
    const Result<ConversationTree> tree = readTree(connection, id);
    if (!tree)
        return std::unexpected(tree.error());
    if (!tree->comparison) {
        const QString message = QCoreApplication::translate("Storage", "“%1” is no comparison.").arg(tree->title);
        return fail(message.toStdString());
    }
    StoredComparison stored{.summary = {.id = tree->id,
                                        .title = tree->title,
                                        .updated = tree->updated,
                                        .pinned = tree->pinned.has_value(),
                                        .archived = tree->archived.has_value(),
                                        .comparison = !tree->comparison->kept},
                            .systemPrompt = tree->settings.systemPrompt,
                            .thinking = tree->thinking,
                            .draft = tree->draft,
                            .draftAttachments = tree->draftAttachments,
                            .comparison = *tree->comparison,
                            .paths = {},
                            .shownPath = pathTo(tree->currentLeaf, tree->messages),
                            .votedQuestions = {}};
    for (const ComparisonColumnRecord& column : stored.comparison.columns)
        stored.paths.push_back(pathTo(column.leaf, tree->messages));
    return connection
        .readAll(
            "SELECT question_id FROM comparison_vote WHERE conversation_id = ?1",
            [](const SqliteStatement& row) { return row.integer(0); }, id)
        .transform([&](std::vector<qint64>&& questions) {
            stored.votedQuestions = std::move(questions);
            return stored;
        });
}

} // namespace

void ComparisonStore::save(const QString& conversation, const ComparisonRecord& comparison)
{
    // Without a key that replaces: a waiting change may come before the conversation that it belongs to.
    m_database.write({}, [conversation, comparison](SqliteConnection& connection) {
        return writeComparison(connection, conversation, comparison);
    });
}

QFuture<Result<StoredComparison>> ComparisonStore::load(const QString& conversation)
{
    return m_database.look([conversation](SqliteConnection& connection) { return read(connection, conversation); });
}

QFuture<Result<NewChatDraft>> ComparisonStore::nextDraft()
{
    return m_database.look([](SqliteConnection& connection) {
        return readNextComparisonDraft(connection).and_then([&](const QString& text) {
            return readDraftAttachments(connection, nextComparison).transform([&](std::vector<Attachment>&& files) {
                return NewChatDraft{.text = text, .attachments = std::move(files)};
            });
        });
    });
}

void ComparisonStore::saveNextDraft(const QString& text)
{
    m_database.write("draft/" + nextComparison,
                     [text](SqliteConnection& connection) { return writeNextComparisonDraft(connection, text); });
}

void ComparisonStore::saveNextAttachments(const std::vector<Attachment>& attachments)
{
    m_database.write("draft_attachments/" + nextComparison, [attachments](SqliteConnection& connection) {
        return writeDraftAttachments(connection, nextComparison, attachments);
    });
}

void ComparisonStore::addVote(const ComparisonVote& vote)
{
    m_database.write({}, [vote](SqliteConnection& connection) { return insertVote(connection, vote); });
}

QFuture<Result<std::vector<ComparisonVote>>> ComparisonStore::votes()
{
    return m_database.look(readVotes);
}

} // namespace alcove
