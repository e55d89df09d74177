// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The tables "folder" and "conversation_tag": how a person sorts conversations. A conversation lies in one folder at
// most and has any number of tags.
#pragma once

#include "app/storage/records.h"
#include "app/storage/sqlite.h"

#include <QHash>
#include <QStringList>

namespace alcove {

Result<std::vector<FolderRecord>> readFolders(SqliteConnection& connection); // in their order
// Its id, or its name, is that of a folder which is there; else it becomes a new one, the last. Gives the folder's id.
Result<QString> findOrMakeFolder(SqliteConnection& connection, const FolderRecord& folder);
Result<void> writeFolder(SqliteConnection& connection, const FolderRecord& folder); // new, or in the place of its id's

Result<QStringList> readTags(SqliteConnection& connection, const QString& conversation); // by name
Result<QHash<QString, QStringList>> readAllTags(SqliteConnection& connection);           // of each that has any
Result<void> writeTags(SqliteConnection& connection, const QString& conversation, const QStringList& tags);

} // namespace alcove
