// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The database's schema and how it came to be. The list of migrations is only ever appended to: a released one is
// never edited, so every database in the world can be brought up to date.
#pragma once

#include "app/storage/sqlite.h"

#include <span>

namespace alcove {

// "Alcv" in PRAGMA application_id: tells our files from other programs' databases.
inline constexpr qint64 databaseApplicationId = 0x416c6376;

struct Migration {
    const char* name;
    const char* sql;
};

// Migration i brings a database from user_version i to i + 1.
std::span<const Migration> migrations();

// Brings `connection` to the newest version, one transaction a migration. Fails without a change on a database of
// another program or of a newer Alcove.
Result<void> migrate(SqliteConnection& connection);

// Looks at a file's header without opening it as a database, because opening may already write beside it. An absent or
// empty file passes. Fails on what is no SQLite database, on another program's, and on a newer Alcove's. `remedy`, when
// given, is what to do about the first two where the file is not the program's own.
Result<void> checkDatabaseFile(const QString& file, const QString& remedy = {});

// Why checkDatabaseFile() refuses it: a newer Alcove wrote it.
bool isOfNewerAlcove(const QString& file);

} // namespace alcove
