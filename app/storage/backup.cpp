// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/backup.h"

#include "app/storage/conversation_rows.h"
#include "app/storage/database_file.h"
#include "app/storage/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

std::unexpected<Error> notWritten(const QString& file, const std::string& why)
{
    return fail(words(QT_TRANSLATE_NOOP("Storage", "The backup %1 could not be written.")).arg(file).toStdString(),
                words(QT_TRANSLATE_NOOP("Storage", "Check that its folder exists, that you may write there, and that "
                                                   "there is space."))
                    .toStdString(),
                why);
}

void removeDatabase(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + suffix);
}

Result<bool> copyChecked(SqliteConnection& connection, const QString& file,
                         const SqliteConnection::CopyProgress& progress)
{
    Result<SqliteConnection> target = SqliteConnection::open(file, SqliteAccess::ReadWrite);
    if (!target)
        return std::unexpected(target.error());
    const Result<bool> copied = connection.copyTo(*target, progress);
    if (!copied || !*copied)
        return copied;
    // One file without a journal beside it: a backup is carried around.
    return target->execute("PRAGMA journal_mode = DELETE").and_then([&] { return target->checkFully(); }).transform([] {
        return true;
    });
}

Result<SqliteConnection> openBackup(const QString& file)
{
    Result<SqliteConnection> connection = SqliteConnection::open(file, SqliteAccess::ReadOnly);
    if (!connection)
        return connection;
    return connection->checkFully().transform([&] { return std::move(*connection); });
}

// A damaged database can't be read page by page: then its files are kept as they are.
Result<void> keepAside(SqliteConnection& connection, const QString& aside)
{
    QDir().mkpath(QFileInfo(aside).absolutePath());
    const Result<bool> kept = backUp(connection, aside);
    if (kept)
        return {};
    for (const char* suffix : {"", "-wal"}) {
        QFile source(connection.file() + suffix);
        if (source.exists() && !source.copy(aside + suffix))
            return std::unexpected(kept.error());
    }
    connection.clearTrouble();
    return {};
}

} // namespace

Result<DatabaseContent> contentOf(SqliteConnection& connection)
{
    Result<SqliteStatement> row =
        connection.prepare("SELECT (SELECT count(*) FROM conversation WHERE deleted_at IS NULL),"
                           " (SELECT count(*) FROM conversation WHERE deleted_at IS NOT NULL),"
                           " count(*), min(created_at), max(created_at) FROM message");
    if (!row)
        return std::unexpected(row.error());
    return row->step().transform([&](bool) {
        DatabaseContent content{
            .conversations = row->integer(0), .deleted = row->integer(1), .messages = row->integer(2)};
        if (content.messages > 0) {
            content.oldest = timeAt(row->integer(3));
            content.newest = timeAt(row->integer(4));
        }
        content.bytes = QFileInfo(connection.file()).size();
        return content;
    });
}

Result<bool> backUp(SqliteConnection& connection, const QString& file, const SqliteConnection::CopyProgress& progress)
{
    const QString temporary = file + ".part";
    removeDatabase(temporary); // what a killed process left
    const Result<bool> copied = copyChecked(connection, temporary, progress);
    if (!copied || !*copied) {
        removeDatabase(temporary);
        return copied ? copied : notWritten(file, copied.error().details);
    }
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(file).constData()) != 0) {
        const std::string why = std::strerror(errno); // NOLINT(concurrency-mt-unsafe)
        removeDatabase(temporary);
        return notWritten(file, why);
    }
    return true;
}

Result<DatabaseContent> inspectBackup(const QString& file)
{
    if (QFileInfo(file).size() == 0) {
        return fail(words(QT_TRANSLATE_NOOP("Storage", "There is no backup %1.")).arg(file).toStdString(),
                    words(QT_TRANSLATE_NOOP("Storage", "Check its name.")).toStdString());
    }
    return checkDatabaseFile(file).and_then([&] { return openBackup(file); }).and_then([](SqliteConnection&& backup) {
        return contentOf(backup);
    });
}

Result<void> restoreBackup(SqliteConnection& connection, const QString& backup, const QString& aside)
{
    if (const Result<DatabaseContent> content = inspectBackup(backup); !content)
        return std::unexpected(content.error());
    Result<SqliteConnection> source = openBackup(backup);
    if (!source)
        return std::unexpected(source.error());
    // Leaving WAL needs the file for oneself: it fails while another program has it open.
    if (connection.text("PRAGMA journal_mode = DELETE").value_or(QString()) != "delete") {
        return fail(words(QT_TRANSLATE_NOOP("Storage", "%1 is in use, so nothing was restored."))
                        .arg(connection.file())
                        .toStdString(),
                    words(QT_TRANSLATE_NOOP("Storage", "Close Alcove and every other program that has it open."))
                        .toStdString());
    }
    if (Result<void> kept = keepAside(connection, aside); !kept)
        return kept;
    return source->copyTo(connection).and_then([&](bool) { return configureDatabase(connection); }).and_then([&] {
        return migrate(connection);
    });
}

QString backupFolder(const QString& database)
{
    return QFileInfo(database).absolutePath() + "/backups";
}

QString asideName(const QString& database, const QString& occasion)
{
    const QString time = QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss");
    return backupFolder(database) + "/before-" + occasion + "-" + time + ".db";
}

} // namespace alcove
