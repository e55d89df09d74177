// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/conversation_list.h"

#include "app/storage/conversation_rows.h"

namespace alcove {

Result<std::vector<ListedConversation>> listedConversations(SqliteConnection& connection, bool withDeleted)
{
    return connection.readAll(
        "SELECT c.id, c.title, c.created_at, c.updated_at, c.deleted_at IS NOT NULL,"
        " (SELECT count(*) FROM message AS m WHERE m.conversation_id = c.id) FROM conversation AS c"
        " WHERE ?1 OR c.deleted_at IS NULL ORDER BY c.updated_at DESC, c.id",
        [](const SqliteStatement& row) {
            return ListedConversation{.id = row.text(0),
                                      .title = row.text(1),
                                      .created = timeAt(row.integer(2)),
                                      .updated = timeAt(row.integer(3)),
                                      .messages = row.integer(5),
                                      .deleted = row.integer(4) != 0};
        },
        int(withDeleted));
}

} // namespace alcove
