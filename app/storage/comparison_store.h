// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Comparisons in the database. Their conversations and messages are ConversationStore's; here is what makes columns of
// the branches, and the votes. Changes return at once and reach the disk in their order, after those that were asked of
// the same database before.
#pragma once

#include "app/storage/comparison_records.h"
#include "app/storage/conversation_store.h"
#include "app/storage/database.h"

namespace alcove {

class ComparisonStore {
public:
    explicit ComparisonStore(Database& database) : m_database(database) {} // which outlives it

    // In the place of what is stored. The conversation is there.
    void save(const QString& conversation, const ComparisonRecord& comparison);
    // Fails when the conversation is not there, or is none.
    QFuture<Result<StoredComparison>> load(const QString& conversation);
    // Of the first question of the next comparison.
    QFuture<Result<NewChatDraft>> nextDraft();
    void saveNextDraft(const QString& text);
    void saveNextAttachments(const std::vector<Attachment>& attachments);
    void addVote(const ComparisonVote& vote);
    QFuture<Result<std::vector<ComparisonVote>>> votes(); // the oldest first

private:
    Database& m_database;
};

} // namespace alcove
