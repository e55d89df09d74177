// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Full-text search over titles and messages of every branch, without the deleted conversations.
#pragma once

#include "app/storage/records.h"
#include "app/storage/sqlite.h"

#include <QStringList>

namespace alcove {

struct SearchMatch {
    QString conversationId;
    QString title;
    qint64 messageId = 0; // 0: the title matches
    MessageRole role = MessageRole::User;
    QDateTime created;                      // of the message; of a title, when the conversation changed last
    QString snippet;                        // on one line, around the first match; of a title, the title
    std::vector<std::pair<int, int>> marks; // where the words stand in it: begin and length
};

// What is looked for: words, and "words in quotes" that stand together. All of them must be there, upper and lower case
// are the same.
QStringList searchTerms(const QString& query);

// First conversations whose title has the terms; then messages that have them as whole words, the best first, by how
// often and how rare they are (BM25, https://www.sqlite.org/fts5.html), the newest thousand looked at; then messages
// that have them within words, the newest first. Letters count without their marks ("cafe" finds "café") where whole
// words are found.
Result<std::vector<SearchMatch>> searchConversations(SqliteConnection& connection, const QString& query, int most = 50);

} // namespace alcove
