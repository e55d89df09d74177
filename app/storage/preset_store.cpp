// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/preset_store.h"

#include "app/storage/conversation_rows.h"

namespace alcove {

Result<std::vector<PresetRecord>> readPresets(SqliteConnection& connection)
{
    const QByteArray select = QByteArray("SELECT name, ") + answerSettingsColumns + " FROM preset ORDER BY name";
    return connection.readAll(select.constData(), [](const SqliteStatement& row) {
        return PresetRecord{.name = row.text(0), .settings = readAnswerSettings(row, 1)};
    });
}

Result<void> writePreset(SqliteConnection& connection, const PresetRecord& preset)
{
    const QByteArray insert = QByteArray("INSERT OR REPLACE INTO preset (name, ") + answerSettingsColumns +
                              ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const AnswerValues& values = preset.settings.values;
    return connection.run(insert.constData(), preset.name, preset.settings.systemPrompt,
                          values[AnswerValue::Temperature], values[AnswerValue::TopK], values[AnswerValue::TopP],
                          values[AnswerValue::MinP], values[AnswerValue::RepeatPenalty], values[AnswerValue::Seed],
                          values[AnswerValue::MaxTokens]);
}

QFuture<Result<std::vector<PresetRecord>>> PresetStore::load()
{
    return m_database.look(readPresets);
}

void PresetStore::save(const PresetRecord& preset)
{
    // Without a key that replaces: a removal may stand between two changes of the same preset.
    m_database.write({}, [preset](SqliteConnection& connection) { return writePreset(connection, preset); });
}

void PresetStore::remove(const QString& name)
{
    m_database.write({}, [name](SqliteConnection& connection) {
        return connection.run("DELETE FROM preset WHERE name = ?1", name);
    });
}

} // namespace alcove
