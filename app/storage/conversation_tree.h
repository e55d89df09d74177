// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whole conversations, every branch of them, out of the database and into it: for exporting and importing. All of it
// runs on a connection that its caller owns. Long work belongs on a connection of its own (openDatabase()), so that the
// window's database thread never waits for it.
#pragma once

#include "app/storage/conversation_rows.h"

#include <QStringList>

namespace alcove {

// The ids of all conversations, the oldest first; equal databases give equal orders.
Result<QStringList> conversationIds(SqliteConnection& connection, bool withDeleted);

// Fails when there is none with this id. Deleted ones are read as well.
Result<ConversationTree> readTree(SqliteConnection& connection, const QString& id);

// From the first message to `leaf`, whatever their ids are; no longer than there are messages, because a damaged file
// may hold a ring. Empty when `leaf` is not among them.
std::vector<MessageRecord> pathTo(qint64 leaf, const std::vector<MessageRecord>& messages);

// Where each message stands when parents come before their children, the smallest id first among those that may come
// next. A message whose parent is not among `messages` counts as a first one, and so does the smallest of a ring.
std::vector<size_t> topologicalOrder(const std::vector<MessageRecord>& messages);

// How many messages name a parent that does not come before them in that order.
int messagesWithLostParent(const std::vector<MessageRecord>& messages);

// Same messages in the same tree, whatever their ids are and whenever they were written: some formats don't say.
bool sameMessages(const ConversationTree& one, const ConversationTree& other);

// Every message of `part` is in `whole`, under the same id.
bool holdsMessages(const ConversationTree& whole, const ConversationTree& part);

// Inserts a conversation whose id is free; to be called in a transaction. Messages keep their ids if all of them are
// free, each is larger than its parent's and none is of a time to come; else all get new ones, in their topological
// order.
Result<void> insertTree(SqliteConnection& connection, ConversationTree tree);

} // namespace alcove
