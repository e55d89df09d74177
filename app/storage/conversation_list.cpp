// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/conversation_list.h"

#include "app/storage/conversation_rows.h"

namespace alcove {

Result<std::vector<ListedConversation>> listedConversations(SqliteConnection& connection, bool withDeleted)
{
    Result<SqliteStatement> rows =
        connection.prepare("SELECT c.id, c.title, c.created_at, c.updated_at, c.deleted_at IS NOT NULL,"
                           " (SELECT count(*) FROM message AS m WHERE m.conversation_id = c.id) FROM conversation AS c"
                           " WHERE ?1 OR c.deleted_at IS NULL ORDER BY c.updated_at DESC, c.id",
                           int(withDeleted));
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<ListedConversation> list;
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return list;
        list.push_back({.id = rows->text(0),
                        .title = rows->text(1),
                        .created = timeAt(rows->integer(2)),
                        .updated = timeAt(rows->integer(3)),
                        .messages = rows->integer(5),
                        .deleted = rows->integer(4) != 0});
    }
}

} // namespace alcove
