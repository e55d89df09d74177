// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/conversation_store.h"

#include "app/storage/attachment_rows.h"
#include "app/storage/conversation_rows.h"
#include "app/storage/conversation_tree.h"
#include "app/storage/sorting_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace alcove {

namespace {

constexpr int keepDeletedDays = 30;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Result<std::vector<MessageRecord>> readPath(SqliteConnection& connection, qint64 leaf)
{
    // Up from the leaf; UNION, not UNION ALL, so that a damaged chain that bites its tail ends as well. CROSS JOIN
    // keeps SQLite from going through all messages. Ids say nothing about the order: clocks are set back.
    const std::string sql =
        std::string("WITH RECURSIVE path (id, parent_id) AS (SELECT id, parent_id FROM message WHERE id = ?1 UNION"
                    " SELECT m.id, m.parent_id FROM message AS m JOIN path ON m.id = path.parent_id) SELECT ") +
        messageColumns + " FROM path CROSS JOIN message AS m ON m.id = path.id";
    return connection.readAll(sql.c_str(), readMessage, leaf)
        .transform([&](const std::vector<MessageRecord>& messages) { return pathTo(leaf, messages); });
}

Result<std::vector<MessageLink>> readLinks(SqliteConnection& connection, const QString& conversation)
{
    return connection.readAll(
        "SELECT id, parent_id FROM message WHERE conversation_id = ?1 ORDER BY id",
        [](const SqliteStatement& row) { return MessageLink{.id = row.integer(0), .parentId = row.integer(1)}; },
        conversation);
}

Result<ConversationRecord> readConversation(SqliteConnection& connection, const QString& id)
{
    const std::string sql =
        std::string("SELECT title, updated_at, draft, scroll, current_leaf, when_full, thinking, effort, ") +
        answerSettingsColumns + ", " + modelUseColumns + " FROM conversation WHERE id = ?1 AND deleted_at IS NULL";
    Result<SqliteStatement> row = connection.prepare(sql.c_str(), id);
    if (!row)
        return std::unexpected(row.error());
    const Result<bool> found = row->step();
    if (!found)
        return std::unexpected(found.error());
    if (!*found) {
        const QString message = QCoreApplication::translate("Storage", "This conversation is not there any more.");
        return fail(message.toStdString(), {}, "no conversation " + id.toStdString());
    }
    ConversationRecord record{.summary = {id, row->text(0), timeAt(row->integer(1))},
                              .draft = row->text(2),
                              .scroll = row->real(3),
                              .whenFull = whenFullNamed(row->text(5)).value_or(WhenFull::Ask),
                              .thinking = {.thinking = thinkingNamed(row->text(6)).value_or(Thinking::Usual),
                                           .effort = effortNamed(row->text(7)).value_or(Effort::Usual)},
                              .settings = readAnswerSettings(*row, 8),
                              .modelUse = readModelUse(*row, 9 + static_cast<int>(answerValueRanges.size()))};
    return readPath(connection, row->integer(4))
        .and_then([&](std::vector<MessageRecord>&& messages) {
            record.messages = std::move(messages);
            return readLinks(connection, id);
        })
        .transform([&](std::vector<MessageLink>&& links) { record.links = std::move(links); })
        .and_then([&] { return readAttachments(connection, id, record.messages); })
        .and_then([&] { return readDraftAttachments(connection, id); })
        .transform([&](std::vector<Attachment>&& files) {
            record.draftAttachments = std::move(files);
            return record;
        });
}

const std::string summaryColumns =
    "SELECT id, title, updated_at, pinned_at, archived_at, deleted_at,"
    " id IN (SELECT conversation_id FROM comparison WHERE kept IS NULL), title_by_user, folder_id FROM conversation";

ConversationSummary readSummary(const SqliteStatement& row)
{
    return {.id = row.text(0),
            .title = row.text(1),
            .updated = timeAt(row.integer(2)),
            .pinned = !row.isNull(3),
            .archived = !row.isNull(4),
            .comparison = row.integer(6) != 0,
            .deleted = timeIn(row, 5),
            .titleByUser = row.integer(7) != 0,
            .folder = row.text(8),
            .tags = {}};
}

Result<std::vector<ConversationSummary>> withTags(SqliteConnection& connection, std::vector<ConversationSummary> list)
{
    return readAllTags(connection).transform([&](const QHash<QString, QStringList>& tags) {
        if (!tags.isEmpty()) {
            for (ConversationSummary& conversation : list)
                conversation.tags = tags.value(conversation.id);
        }
        return std::move(list);
    });
}

Result<std::vector<ConversationSummary>> readList(SqliteConnection& connection)
{
    const std::string sql = summaryColumns + " WHERE deleted_at IS NULL ORDER BY updated_at DESC, id";
    return connection.readAll(sql.c_str(), readSummary).and_then([&](std::vector<ConversationSummary>&& list) {
        return withTags(connection, std::move(list));
    });
}

Result<std::vector<ConversationSummary>> readBin(SqliteConnection& connection)
{
    const std::string sql = summaryColumns + " WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id";
    return connection.readAll(sql.c_str(), readSummary).and_then([&](std::vector<ConversationSummary>&& list) {
        return withTags(connection, std::move(list));
    });
}

// A column that holds since when something is so; NULL: it is not.
Database::Change setSince(const char* sql, const QString& id, bool is)
{
    const std::optional<qint64> time = is ? std::optional(now()) : std::nullopt;
    return [sql, id, time](SqliteConnection& connection) { return connection.run(sql, id, time); };
}

std::atomic<qint64> lastMessageId = 0;

} // namespace

qint64 newMessageId()
{
    using namespace std::chrono;
    const qint64 time = duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
    qint64 previous = lastMessageId.load();
    qint64 next = 0;
    do {
        next = std::max(time, previous + 1);
    } while (!lastMessageId.compare_exchange_weak(previous, next));
    return next;
}

void noteMessageId(qint64 id)
{
    constexpr qint64 latest = 8'000'000'000'000'000; // the year 2223, below 2^53
    qint64 previous = lastMessageId.load();
    while (id > previous && id < latest && !lastMessageId.compare_exchange_weak(previous, id)) {
    }
}

ConversationStore::ConversationStore(Database& database, QObject* parent) : QObject(parent), m_database(database)
{
    connect(&database, &Database::problem, this, &ConversationStore::problem);
    connect(&database, &Database::aboutToBeReplaced, this, &ConversationStore::aboutToBeReplaced);
    connect(&database, &Database::replaced, this, &ConversationStore::replaced);
    connect(&database, &Database::replaced, this, &ConversationStore::noteNewest);
    noteNewest();
    m_database.write({}, [](SqliteConnection& connection) {
        return connection.run("UPDATE message SET state = 'stopped' WHERE state = 'streaming'");
    });
    m_database.write({}, [limit = now() - qint64(keepDeletedDays) * 24 * 3600 * 1000](SqliteConnection& connection) {
        return eraseConversations(connection, "deleted_at < ?1", limit);
    });
}

void ConversationStore::noteNewest()
{
    m_database.run([](SqliteConnection& connection) {
        return connection.integer("SELECT max(id) FROM message").transform(noteMessageId);
    });
}

QFuture<Result<std::vector<ConversationSummary>>> ConversationStore::list()
{
    return m_database.look(readList);
}

QFuture<Result<std::vector<ConversationSummary>>> ConversationStore::bin()
{
    return m_database.look(readBin);
}

QFuture<Result<ConversationRecord>> ConversationStore::load(const QString& id)
{
    return m_database.look([id](SqliteConnection& connection) { return readConversation(connection, id); });
}

QFuture<Result<QStringList>> ConversationStore::recentQuestions(int most)
{
    return m_database.look([most](SqliteConnection& connection) {
        const auto rows = connection.readAll(
            "SELECT m.text FROM message AS m CROSS JOIN conversation AS c ON c.id = m.conversation_id"
            " WHERE m.role = 'user' AND m.text <> '' AND c.deleted_at IS NULL ORDER BY m.id DESC LIMIT ?1",
            [](const SqliteStatement& row) { return row.text(0); }, most);
        return rows.transform([](const std::vector<QString>& texts) {
            QStringList questions(texts.begin(), texts.end());
            questions.removeDuplicates();
            return questions;
        });
    });
}

QFuture<Result<std::vector<SearchMatch>>> ConversationStore::search(const QString& query, int most)
{
    return m_database.look(
        [query, most](SqliteConnection& connection) { return searchConversations(connection, query, most); });
}

void ConversationStore::append(const ConversationSummary& conversation, const std::vector<MessageRecord>& messages)
{
    Q_ASSERT(!messages.empty());
    m_database.write({}, [conversation, messages](SqliteConnection& connection) {
        Result<void> done = connection.run(
            "INSERT INTO conversation (id, title, created_at, updated_at, current_leaf)"
            " VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT (id) DO UPDATE"
            " SET updated_at = excluded.updated_at, current_leaf = excluded.current_leaf",
            conversation.id, conversation.title, conversation.updated.toMSecsSinceEpoch(), messages.back().id);
        for (const MessageRecord& message : messages) {
            if (done)
                done = insertMessage(connection, conversation.id, message);
        }
        return done;
    });
}

void ConversationStore::saveMessage(const MessageRecord& m)
{
    m_database.write("message/" + QString::number(m.id),
                     [m](SqliteConnection& connection) { return updateMessage(connection, m); });
}

void ConversationStore::moveBelow(qint64 message, qint64 parent)
{
    m_database.write({}, [message, parent](SqliteConnection& connection) {
        return connection.run("UPDATE message SET parent_id = ?2 WHERE id = ?1", message, parent);
    });
}

void ConversationStore::showBranch(const QString& id, qint64 leaf)
{
    m_database.write({}, [id, leaf](SqliteConnection& connection) {
        return connection.run("UPDATE conversation SET current_leaf = ?2 WHERE id = ?1", id, leaf);
    });
}

void ConversationStore::showBranchThrough(const QString& id, qint64 message)
{
    m_database.write({}, [id, message](SqliteConnection& connection) {
        return connection.run("WITH RECURSIVE"
                              " path (id) AS (SELECT current_leaf FROM conversation WHERE id = ?1 UNION"
                              "  SELECT m.parent_id FROM path JOIN message AS m ON m.id = path.id),"
                              " below (id) AS (SELECT id FROM message WHERE id = ?2 AND conversation_id = ?1 UNION"
                              "  SELECT (SELECT max(id) FROM message WHERE parent_id = below.id) FROM below"
                              "  WHERE below.id IS NOT NULL)"
                              " UPDATE conversation SET current_leaf = coalesce((SELECT id FROM below"
                              "  WHERE id IS NOT NULL AND id NOT IN"
                              "  (SELECT parent_id FROM message WHERE conversation_id = ?1 AND parent_id IS NOT NULL)),"
                              " current_leaf) WHERE id = ?1 AND ?2 NOT IN (SELECT id FROM path WHERE id IS NOT NULL)",
                              id, message);
    });
}

void ConversationStore::rename(const QString& id, const QString& title, bool byUser)
{
    m_database.write({}, [id, title, byUser](SqliteConnection& connection) {
        return connection.run("UPDATE conversation SET title = ?2, title_by_user = ?3 WHERE id = ?1", id, title,
                              int(byUser));
    });
}

void ConversationStore::setPinned(const QString& id, bool pinned)
{
    m_database.write({}, setSince("UPDATE conversation SET pinned_at = ?2 WHERE id = ?1", id, pinned));
}

void ConversationStore::setArchived(const QString& id, bool archived)
{
    m_database.write({}, setSince("UPDATE conversation SET archived_at = ?2 WHERE id = ?1", id, archived));
}

void ConversationStore::remove(const QString& id)
{
    m_database.write({}, setSince("UPDATE conversation SET deleted_at = ?2 WHERE id = ?1", id, true));
}

void ConversationStore::restore(const QString& id)
{
    m_database.write({}, setSince("UPDATE conversation SET deleted_at = ?2 WHERE id = ?1", id, false));
}

void ConversationStore::removeForGood(const QStringList& ids)
{
    m_database.write({}, [ids](SqliteConnection& connection) {
        Result<void> done;
        for (const QString& id : ids) {
            if (done)
                done = eraseConversations(connection, "id = ?1 AND deleted_at IS NOT NULL", id);
        }
        return done;
    });
}

void ConversationStore::saveDraft(const QString& id, const QString& text)
{
    m_database.write("draft/" + id, [id, text](SqliteConnection& connection) {
        if (id.isEmpty())
            return writeNewChatDraft(connection, text);
        return connection.run("UPDATE conversation SET draft = ?2 WHERE id = ?1", id, text);
    });
}

void ConversationStore::saveDraftAttachments(const QString& id, const std::vector<Attachment>& attachments)
{
    m_database.write("draft_attachments/" + id, [id, attachments](SqliteConnection& connection) {
        return writeDraftAttachments(connection, id, attachments);
    });
}

QFuture<Result<NewChatDraft>> ConversationStore::newChatDraft()
{
    return m_database.look([](SqliteConnection& connection) {
        return readNewChatDraft(connection).and_then([&](const QString& text) {
            return readDraftAttachments(connection, {}).transform([&](std::vector<Attachment>&& attachments) {
                return NewChatDraft{.text = text, .attachments = std::move(attachments)};
            });
        });
    });
}

void ConversationStore::saveWhenFull(const QString& id, WhenFull choice)
{
    m_database.write("when_full/" + id, [id, choice](SqliteConnection& connection) {
        return connection.run("UPDATE conversation SET when_full = ?2 WHERE id = ?1", id, nameOf(choice));
    });
}

void ConversationStore::saveThinking(const QString& id, const ThinkingChoice& choice)
{
    m_database.write("thinking/" + id, [id, choice](SqliteConnection& connection) {
        return connection.run("UPDATE conversation SET thinking = ?2, effort = ?3 WHERE id = ?1", id,
                              nameOf(choice.thinking), nameOf(choice.effort));
    });
}

void ConversationStore::saveSettings(const QString& id, const AnswerSettings& settings)
{
    m_database.write("settings/" + id, [id, settings](SqliteConnection& connection) {
        return updateAnswerSettings(connection, id, settings);
    });
}

void ConversationStore::saveModelUse(const QString& id, const ModelUse& use)
{
    m_database.write("model_use/" + id,
                     [id, use](SqliteConnection& connection) { return updateModelUse(connection, id, use); });
}

void ConversationStore::saveScroll(const QString& id, double position)
{
    m_database.write("scroll/" + id, [id, position](SqliteConnection& connection) {
        return connection.run("UPDATE conversation SET scroll = ?2 WHERE id = ?1", id, position);
    });
}

} // namespace alcove
