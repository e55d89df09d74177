// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The whole database as one file, while it is in use, and back again.
#pragma once

#include "app/storage/sqlite.h"

#include <QDateTime>
#include <QStringList>

namespace alcove {

// What a database holds, to show before it is restored.
struct DatabaseContent {
    qint64 conversations = 0; // without the deleted ones
    qint64 deleted = 0;
    qint64 messages = 0;
    QDateTime oldest; // message; not valid when there is none
    QDateTime newest;
    qint64 bytes = 0; // of the file, with what its journal has yet to put there
};

Result<DatabaseContent> contentOf(SqliteConnection& connection);

// Writes everything that `connection` holds now to `file`: under a temporary name first, checked, then renamed over
// what was there. False: stopped, and nothing was written.
Result<bool> backUp(SqliteConnection& connection, const QString& file,
                    const SqliteConnection::CopyProgress& progress = {});

// Looks into a backup without changing it. Fails on what is no database of this or an older Alcove, and on a damaged
// one.
Result<DatabaseContent> inspectBackup(const QString& file);

// Puts a backup in the place of what `connection` holds, which goes to the file `aside` first, and brings it to the
// newest version. Answers that were being written when it was made are stopped ones now. Fails, with everything as it
// was, when the backup is not whole, there is no room, or another program keeps the database open. `progress` counts
// the pages of the copy aside and of the one back alike. False: stopped, and everything is as it was.
Result<bool> restoreBackup(SqliteConnection& connection, const QString& backup, const QString& aside,
                           const SqliteConnection::CopyProgress& progress = {});

// What restoring a backup would change, by ids and times alone. Deleted conversations don't count.
struct BackupDifference {
    qint64 lost = 0;      // conversations that are not in the backup
    qint64 changed = 0;   // that had something written in them since, or before
    qint64 returning = 0; // that are only in the backup
    QStringList titles;   // of the newest in the backup, at most mostTitles
    static constexpr int mostTitles = 5;
};

Result<BackupDifference> compareWithBackup(SqliteConnection& now, const QString& backup);

// Where backups lie that Alcove makes itself: the folder "backups" beside the database.
QString backupFolder(const QString& database);

// A free name for what is kept before something is done to a database: "backups/before-restore-20261125-093850.db".
QString asideName(const QString& database, const QString& occasion);

} // namespace alcove
