// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The prompts that a person keeps to ask again. Changes return at once and reach the disk in their order.
#pragma once

#include "app/storage/database.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace alcove {

struct PromptRecord {
    qint64 id = 0; // from newMessageId()
    QString name;
    QString text; // with {{places}} to fill in
    QDateTime updated;
};

// The rows themselves, for exports and imports as well.
Result<std::vector<PromptRecord>> readPrompts(SqliteConnection& connection);
Result<void> writePrompt(SqliteConnection& connection, const PromptRecord& prompt);

class PromptStore {
public:
    explicit PromptStore(Database& database) : m_database(database) {} // it outlives the store

    QFuture<Result<std::vector<PromptRecord>>> load();
    void save(const PromptRecord& prompt); // a new one, or in the place of the one with its id
    void remove(qint64 id);

private:
    Database& m_database;
};

} // namespace alcove
