// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Sets of prompts in the database, and the answers to them. Changes return at once and reach the disk in their order.
#pragma once

#include "app/storage/database.h"
#include "app/storage/prompt_set_records.h"

#include <vector>

namespace alcove {

// The rows themselves, for exports and imports as well.
Result<std::vector<PromptSetRecord>> readPromptSets(SqliteConnection& connection);
Result<std::vector<SetAnswer>> readSetAnswers(SqliteConnection& connection, qint64 set); // by prompt, then as they came
Result<void> writePromptSet(SqliteConnection& connection, const PromptSetRecord& set);
// In the place of the one that this model gave to this prompt, if it did.
Result<void> writeSetAnswer(SqliteConnection& connection, qint64 set, const SetAnswer& answer);

class PromptSetStore {
public:
    explicit PromptSetStore(Database& database) : m_database(database) {} // it outlives the store

    QFuture<Result<std::vector<PromptSetRecord>>> load();
    QFuture<Result<std::vector<SetAnswer>>> answers(qint64 set);
    void save(const PromptSetRecord& set); // a new one, or in the place of the one with its id; its answers stay
    void remove(qint64 id);                // and its answers
    void addAnswer(qint64 set, const SetAnswer& answer);
    void setAnswers(qint64 set, const std::vector<SetAnswer>& answers); // in the place of all of them

private:
    Database& m_database;
};

} // namespace alcove
