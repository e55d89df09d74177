// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/import_undo.h"

#include "app/storage/conversation_rows.h"

namespace alcove {

namespace {

Result<void> undoOne(SqliteConnection& connection, const ImportedConversation& c)
{
    const qint64 updated = c.updated.toMSecsSinceEpoch();
    if (!c.deleted)
        return eraseConversations(connection, "id = ?1 AND updated_at = ?2", c.id, updated);
    return connection.run("UPDATE conversation SET deleted_at = ?3 WHERE id = ?1 AND updated_at = ?2", c.id, updated,
                          c.deleted->toMSecsSinceEpoch());
}

Result<void> undoThings(SqliteConnection& connection, const ImportedThings& things)
{
    Result<void> done;
    const auto removeAll = [&](const char* sql, const auto& keys) {
        for (const auto& key : keys) {
            if (done)
                done = connection.run(sql, key);
        }
    };
    removeAll("DELETE FROM prompt WHERE id = ?1", things.prompts);
    removeAll("DELETE FROM preset WHERE name = ?1", things.presets);
    removeAll("DELETE FROM prompt_set WHERE id = ?1", things.sets);
    removeAll("DELETE FROM comparison_vote WHERE id = ?1", things.votes);
    return done;
}

} // namespace

Result<int> undoImports(SqliteConnection& connection, const std::vector<ImportReport>& reports)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    int kept = 0;
    for (const ImportReport& report : reports) {
        for (const ImportedConversation& conversation : report.conversations) {
            if (const Result<void> undone = undoOne(connection, conversation); !undone)
                return std::unexpected(undone.error());
            kept += connection.changes() == 0;
        }
        if (const Result<void> undone = undoThings(connection, report.kept); !undone)
            return std::unexpected(undone.error());
    }
    return transaction->commit().transform([&] { return kept; });
}

} // namespace alcove
