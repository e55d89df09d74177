// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/sorting_rows.h"

namespace alcove {

Result<std::vector<FolderRecord>> readFolders(SqliteConnection& connection)
{
    return connection.readAll("SELECT id, name, position, collapsed FROM folder ORDER BY position, name",
                              [](const SqliteStatement& row) {
                                  return FolderRecord{.id = row.text(0),
                                                      .name = row.text(1),
                                                      .position = static_cast<int>(row.integer(2)),
                                                      .collapsed = row.integer(3) != 0};
                              });
}

Result<QString> findOrMakeFolder(SqliteConnection& connection, const FolderRecord& folder)
{
    Result<SqliteStatement> row = connection.prepare(
        "SELECT id FROM folder WHERE id = ?1 OR name = ?2 ORDER BY id = ?1 DESC LIMIT 1", folder.id, folder.name);
    const Result<bool> found = row ? row->step() : std::unexpected(row.error());
    if (!found)
        return std::unexpected(found.error());
    if (*found)
        return row->text(0);
    return connection
        .run("INSERT INTO folder (id, name, position, collapsed) VALUES (?1, ?2,"
             " (SELECT coalesce(max(position) + 1, 0) FROM folder), ?3)",
             folder.id, folder.name, int(folder.collapsed))
        .transform([&] { return folder.id; });
}

Result<void> writeFolder(SqliteConnection& connection, const FolderRecord& folder)
{
    return connection.run("INSERT INTO folder (id, name, position, collapsed) VALUES (?1, ?2, ?3, ?4)"
                          " ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position,"
                          " collapsed = excluded.collapsed",
                          folder.id, folder.name, folder.position, int(folder.collapsed));
}

Result<QStringList> readTags(SqliteConnection& connection, const QString& conversation)
{
    return connection
        .readAll(
            "SELECT tag FROM conversation_tag WHERE conversation_id = ?1 ORDER BY tag",
            [](const SqliteStatement& row) { return row.text(0); }, conversation)
        .transform([](const std::vector<QString>& tags) { return QStringList(tags.begin(), tags.end()); });
}

Result<QHash<QString, QStringList>> readAllTags(SqliteConnection& connection)
{
    Result<SqliteStatement> rows =
        connection.prepare("SELECT conversation_id, tag FROM conversation_tag ORDER BY conversation_id, tag");
    if (!rows)
        return std::unexpected(rows.error());
    QHash<QString, QStringList> tags;
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return tags;
        tags[rows->text(0)] << rows->text(1);
    }
}

Result<void> writeTags(SqliteConnection& connection, const QString& conversation, const QStringList& tags)
{
    Result<void> done = connection.run("DELETE FROM conversation_tag WHERE conversation_id = ?1", conversation);
    for (const QString& tag : tags) {
        if (done)
            done = connection.run("INSERT OR IGNORE INTO conversation_tag (conversation_id, tag) VALUES (?1, ?2)",
                                  conversation, tag);
    }
    return done;
}

} // namespace alcove
