// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/database_file.h"

#include "app/storage/backup.h"
#include "app/storage/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

// A folder that may not be written has no room for the journal that reading through a lock needs.
Result<SqliteConnection> openToRead(const QString& file)
{
    Result<SqliteConnection> connection = SqliteConnection::open(file, SqliteAccess::ReadOnly);
    if (connection && connection->integer("SELECT count(*) FROM sqlite_schema"))
        return connection;
    Result<SqliteConnection> frozen = SqliteConnection::open(file, SqliteAccess::Frozen);
    return frozen && frozen->integer("SELECT count(*) FROM sqlite_schema") ? std::move(frozen) : std::move(connection);
}

} // namespace

QString defaultDataFolder()
{
    const QString chosen = qEnvironmentVariable("ALCOVE_DATA_DIR");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : chosen;
}

QString databaseFileIn(const QString& dataFolder)
{
    return dataFolder + "/alcove.db";
}

// WAL: readers and the writer don't wait for each other, and a killed process leaves a database that is whole. FULL:
// a power cut loses no change that was made; at about one change a second the extra flush costs nothing.
Result<void> configureDatabase(SqliteConnection& connection)
{
    return connection.execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                              "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                              "PRAGMA temp_store = MEMORY");
}

Result<void> upgradeDatabase(SqliteConnection& connection)
{
    const Result<qint64> version = connection.integer("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    if (*version > 0 && std::cmp_less(*version, migrations().size())) {
        const QString file =
            backupFolder(connection.file()) + QString("/before-version-%1.db").arg(migrations().size());
        QDir().mkpath(backupFolder(connection.file()));
        if (const Result<bool> kept = backUp(connection, file); !kept)
            return std::unexpected(kept.error());
    }
    return migrate(connection);
}

Result<SqliteConnection> openDatabaseForReading(const QString& file)
{
    if (QFileInfo(file).size() == 0) {
        return fail(words(QT_TRANSLATE_NOOP("Storage", "There is no database %1.")).arg(file).toStdString(),
                    words(QT_TRANSLATE_NOOP("Storage", "Start Alcove once, or name another file.")).toStdString());
    }
    if (Result<void> ours = checkDatabaseFile(file); !ours)
        return std::unexpected(ours.error());
    Result<SqliteConnection> connection = openToRead(file);
    if (!connection)
        return connection;
    const Result<qint64> version = connection->integer("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    if (std::cmp_equal(*version, migrations().size()))
        return connection;
    Result<SqliteConnection> memory = SqliteConnection::open(file, SqliteAccess::Memory);
    if (!memory)
        return memory;
    return connection->copyTo(*memory).and_then([&](bool) { return migrate(*memory); }).transform([&] {
        return std::move(*memory);
    });
}

Result<SqliteConnection> openDatabaseForWriting(const QString& file)
{
    if (const QString folder = QFileInfo(file).absolutePath(); !QDir().mkpath(folder)) {
        const QString message =
            words(QT_TRANSLATE_NOOP("Storage", "The folder %1, which is to hold the conversations, can't be made."));
        return fail(message.arg(folder).toStdString());
    }
    if (Result<void> ours = checkDatabaseFile(file); !ours)
        return std::unexpected(ours.error());
    Result<SqliteConnection> connection = SqliteConnection::open(file, SqliteAccess::ReadWrite);
    if (!connection)
        return connection;
    return configureDatabase(*connection).and_then([&] { return upgradeDatabase(*connection); }).transform([&] {
        return std::move(*connection);
    });
}

} // namespace alcove
