// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/prompt_store.h"

#include "app/storage/conversation_rows.h"

namespace alcove {

Result<std::vector<PromptRecord>> readPrompts(SqliteConnection& connection)
{
    return connection.readAll(
        "SELECT id, name, text, updated_at FROM prompt ORDER BY id", [](const SqliteStatement& row) {
            return PromptRecord{
                .id = row.integer(0), .name = row.text(1), .text = row.text(2), .updated = timeAt(row.integer(3))};
        });
}

Result<void> writePrompt(SqliteConnection& connection, const PromptRecord& prompt)
{
    return connection.run("INSERT INTO prompt (id, name, text, updated_at) VALUES (?1, ?2, ?3, ?4)"
                          " ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text,"
                          " updated_at = excluded.updated_at",
                          prompt.id, prompt.name, prompt.text, prompt.updated.toMSecsSinceEpoch());
}

QFuture<Result<std::vector<PromptRecord>>> PromptStore::load()
{
    return m_database.look(readPrompts);
}

void PromptStore::save(const PromptRecord& prompt)
{
    // Without a key that replaces: a removal may stand between two changes of the same prompt.
    m_database.write({}, [prompt](SqliteConnection& connection) { return writePrompt(connection, prompt); });
}

void PromptStore::remove(qint64 id)
{
    m_database.write(
        {}, [id](SqliteConnection& connection) { return connection.run("DELETE FROM prompt WHERE id = ?1", id); });
}

} // namespace alcove
