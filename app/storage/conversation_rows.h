// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The columns of the tables "message" and "conversation" and the records that they become: the one place that names
// them all, so that a new column is added here and in its migration.
#pragma once

#include "app/storage/comparison_records.h"
#include "app/storage/records.h"
#include "app/storage/sqlite.h"

#include <optional>
#include <string>

namespace alcove {

// A whole conversation: every branch, and what the window remembers of it.
struct ConversationTree {
    QString id;
    QString title;
    bool titleByUser = false;
    QDateTime created;
    QDateTime updated;
    std::optional<QDateTime> pinned; // since then; absent: not
    std::optional<QDateTime> archived;
    std::optional<QDateTime> deleted;
    qint64 currentLeaf = 0; // the last message of what is shown; 0: none
    QString draft;
    std::vector<Attachment> draftAttachments;
    double scroll = -1;
    WhenFull whenFull = WhenFull::Ask;
    ThinkingChoice thinking;
    AnswerSettings settings;
    ModelUse modelUse;
    std::optional<FolderRecord> folder;         // its id and name
    QStringList tags;                           // by name
    std::optional<ComparisonRecord> comparison; // its answers are, or were, compared
    std::vector<MessageRecord> messages;        // in the order of their ids
};

// The names under which the database keeps them; the first value for a name that is none.
QString nameOf(MessageRole role);
QString nameOf(MessageState state);
QString nameOf(WhenFull choice);
QString nameOf(Thinking choice);
QString nameOf(Effort effort);
std::optional<MessageRole> roleNamed(const QString& name);
std::optional<MessageState> stateNamed(const QString& name);
std::optional<WhenFull> whenFullNamed(const QString& name);
std::optional<Thinking> thinkingNamed(const QString& name);
std::optional<Effort> effortNamed(const QString& name);

QDateTime timeAt(qint64 milliseconds);                                   // since 1970, UTC
std::optional<QDateTime> timeIn(const SqliteStatement& row, int column); // absent: NULL

// What readMessage() reads, of "message AS m".
extern const char* const messageColumns;
MessageRecord readMessage(const SqliteStatement& row);
// Its files too; readAttachments() reads them.
Result<void> insertMessage(SqliteConnection& connection, const QString& conversation, const MessageRecord& message);
// Everything of a stored message that changes while it is written.
Result<void> updateMessage(SqliteConnection& connection, const MessageRecord& message);

// What readTreeHead() reads, of "conversation AS c".
extern const char* const treeHeadColumns;
ConversationTree readTreeHead(const SqliteStatement& row); // without its messages, its tags and the draft's files
Result<void> insertTreeHead(SqliteConnection& connection, const ConversationTree& tree); // with its tags

// Of "conversation": a system prompt and the values in their order. readAnswerSettings() reads them from `first` on;
// what no sampler could use counts as absent.
extern const char* const answerSettingsColumns;
AnswerSettings readAnswerSettings(const SqliteStatement& row, int first);
Result<void> updateAnswerSettings(SqliteConnection& connection, const QString& id, const AnswerSettings& settings);

// Of "conversation", too.
extern const char* const modelUseColumns;
ModelUse readModelUse(const SqliteStatement& row, int first);
Result<void> updateModelUse(SqliteConnection& connection, const QString& id, const ModelUse& use);

// Erases those of `chosen`, a condition in which ?1 and so on are `values`. One message takes the next along, but
// SQLite follows that a thousand steps only: no message may name another.
template<typename... Values>
Result<void> eraseConversations(SqliteConnection& connection, const std::string& chosen, const Values&... values)
{
    const std::string loosen = "UPDATE message SET parent_id = NULL WHERE conversation_id IN"
                               " (SELECT id FROM conversation WHERE " +
                               chosen + ")";
    const std::string erase = "DELETE FROM conversation WHERE " + chosen;
    return connection.run(loosen.c_str(), values...).and_then([&] { return connection.run(erase.c_str(), values...); });
}

// The text that stands in the composer of a chat that is not yet begun.
Result<QString> readNewChatDraft(SqliteConnection& connection);
Result<void> writeNewChatDraft(SqliteConnection& connection, const QString& text);

} // namespace alcove
