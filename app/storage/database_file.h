// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The database's file: where it lies, and how it is opened beside the window, by the command line and by long work.
#pragma once

#include "app/storage/sqlite.h"

namespace alcove {

QString defaultDataFolder(); // $ALCOVE_DATA_DIR, else the system's folder for application data
QString databaseFileIn(const QString& dataFolder);

// What every connection that writes conversations sets first.
Result<void> configureDatabase(SqliteConnection& connection);

// Brings a database to the newest version. What an older one holds goes into a backup first; without that nothing is
// changed.
Result<void> upgradeDatabase(SqliteConnection& connection);

// Opens an existing database to read it; of an older version, a copy in memory is brought up to date. The window may
// write meanwhile. Fails when there is no such file, and on what is no database of Alcove's.
Result<SqliteConnection> openDatabaseForReading(const QString& file);

// Opens a database to change it, makes or migrates it. The window may have it open as well; it sees what was changed
// when it reads next.
Result<SqliteConnection> openDatabaseForWriting(const QString& file);

} // namespace alcove
