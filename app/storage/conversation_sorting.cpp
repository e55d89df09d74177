// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the store that keeps folders and tags.
#include "app/storage/conversation_store.h"
#include "app/storage/sorting_rows.h"

namespace alcove {

QFuture<Result<std::vector<FolderRecord>>> ConversationStore::folders()
{
    return m_database.look(readFolders);
}

void ConversationStore::saveFolders(const std::vector<FolderRecord>& folders)
{
    m_database.write({}, [folders](SqliteConnection& connection) {
        Result<void> done;
        for (const FolderRecord& folder : folders) {
            if (done)
                done = writeFolder(connection, folder);
        }
        return done;
    });
}

void ConversationStore::removeFolder(const QString& id)
{
    m_database.write({}, [id](SqliteConnection& connection) {
        return connection.run("UPDATE conversation SET folder_id = NULL WHERE folder_id = ?1", id).and_then([&] {
            return connection.run("DELETE FROM folder WHERE id = ?1", id);
        });
    });
}

void ConversationStore::moveToFolder(const QStringList& ids, const QString& folder)
{
    m_database.write({}, [ids, folder](SqliteConnection& connection) {
        const std::optional<QString> to = folder.isEmpty() ? std::nullopt : std::optional(folder);
        Result<void> done;
        for (const QString& id : ids) {
            if (done)
                done = connection.run("UPDATE conversation SET folder_id = ?2 WHERE id = ?1", id, to);
        }
        return done;
    });
}

void ConversationStore::saveTags(const QString& id, const QStringList& tags)
{
    m_database.write({}, [id, tags](SqliteConnection& connection) { return writeTags(connection, id, tags); });
}

} // namespace alcove
