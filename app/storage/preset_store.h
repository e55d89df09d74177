// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Settings of a chat that a person keeps under a name. Changes return at once and reach the disk in their order.
#pragma once

#include "app/prompt/answer_settings.h"
#include "app/storage/database.h"

#include <vector>

namespace alcove {

struct PresetRecord {
    QString name; // no two differ only in case
    AnswerSettings settings;

    bool operator==(const PresetRecord&) const = default;
};

// The rows themselves, for exports and imports as well.
Result<std::vector<PresetRecord>> readPresets(SqliteConnection& connection); // by name
Result<void> writePreset(SqliteConnection& connection, const PresetRecord& preset);

class PresetStore {
public:
    explicit PresetStore(Database& database) : m_database(database) {} // which outlives it

    QFuture<Result<std::vector<PresetRecord>>> load(); // by name
    void save(const PresetRecord& preset);             // a new one, or in the place of the one with its name
    void remove(const QString& name);

private:
    Database& m_database;
};

} // namespace alcove
