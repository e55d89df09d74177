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
#include <QHash>
#include <QThread>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

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
    if (QFileInfo(file).size() == 0) {
        return fail(words(QT_TRANSLATE_NOOP("Storage", "There is no backup %1.")).arg(file).toStdString(),
                    words(QT_TRANSLATE_NOOP("Storage", "Check its name.")).toStdString());
    }
    const QString another = words(QT_TRANSLATE_NOOP("Storage", "Choose another backup."));
    if (Result<void> ours = checkDatabaseFile(file, another); !ours)
        return std::unexpected(ours.error());
    Result<SqliteConnection> connection = SqliteConnection::open(file, SqliteAccess::ReadOnly);
    if (!connection)
        return connection;
    if (const Result<void> whole = connection->checkFully(); !whole) {
        return fail(words(QT_TRANSLATE_NOOP("Storage", "The backup %1 is damaged.")).arg(file).toStdString(),
                    another.toStdString(), whole.error().details);
    }
    return connection;
}

// A backup of an older Alcove, brought up to date in a file of its own: so a migration that fails fails before anything
// is changed.
class Renewed {
public:
    explicit Renewed(const QString& file) : m_file(file) {}
    Renewed(const Renewed&) = delete;
    Renewed& operator=(const Renewed&) = delete;
    ~Renewed() { removeDatabase(m_file); }

    Result<SqliteConnection> from(SqliteConnection& older)
    {
        removeDatabase(m_file); // what a killed process left
        QDir().mkpath(QFileInfo(m_file).absolutePath());
        Result<SqliteConnection> copy = SqliteConnection::open(m_file, SqliteAccess::ReadWrite);
        if (!copy)
            return copy;
        return older.copyTo(*copy).and_then([&](bool) { return migrate(*copy); }).transform([&] {
            return std::move(*copy);
        });
    }

private:
    QString m_file;
};

std::unexpected<Error> notRestored(const Error& why)
{
    return fail(
        words(QT_TRANSLATE_NOOP("Storage", "The backup could not be restored. Nothing was changed.")).toStdString(),
        words(QT_TRANSLATE_NOOP("Storage", "Check that there is space, and that you may write there.")).toStdString(),
        why.message + "\n" + why.details);
}

Result<SqliteConnection> upToDate(SqliteConnection backup, Renewed& renewed)
{
    const Result<qint64> version = backup.integer("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    if (std::cmp_equal(*version, migrations().size()))
        return backup;
    return renewed.from(backup).or_else([](const Error& why) -> Result<SqliteConnection> { return notRestored(why); });
}

// Leaving WAL needs the file for oneself: it fails while somebody else has it open. Who only looks is soon done.
Result<void> leaveWal(SqliteConnection& connection)
{
    constexpr int tries = 20;
    for (int i = 0; i < tries; ++i) {
        connection.clearTrouble();
        const Result<QString> mode = connection.text("PRAGMA journal_mode = DELETE");
        if (mode && *mode == "delete")
            return {};
        if (connection.trouble() == SqliteTrouble::Temporary)
            return notRestored(mode.error());
        QThread::msleep(100);
    }
    return fail(words(QT_TRANSLATE_NOOP("Storage", "%1 is in use, so nothing was restored."))
                    .arg(connection.file())
                    .toStdString(),
                words(QT_TRANSLATE_NOOP("Storage", "Close every other program that has it open.")).toStdString());
}

// A damaged database can't be read page by page: then its files are kept as they are.
Result<bool> keepAside(SqliteConnection& connection, const QString& aside,
                       const SqliteConnection::CopyProgress& progress)
{
    QDir().mkpath(QFileInfo(aside).absolutePath());
    const Result<bool> kept = backUp(connection, aside, progress);
    if (kept)
        return kept;
    for (const char* suffix : {"", "-wal"}) {
        QFile source(connection.file() + suffix);
        if (source.exists() && !source.copy(aside + suffix))
            return std::unexpected(kept.error());
    }
    connection.clearTrouble();
    return true;
}

// Both copies as one way from 0 to 1; the second one is as long as the first.
SqliteConnection::CopyProgress halfOf(const SqliteConnection::CopyProgress& progress, bool second)
{
    return [&progress, second](int done, int total) {
        return !progress || progress(done + (second ? total : 0), 2 * total);
    };
}

Result<bool> copyBack(SqliteConnection& source, SqliteConnection& connection,
                      const SqliteConnection::CopyProgress& progress)
{
    const Result<bool> copied = source.copyTo(connection, progress);
    return copied ? copied : notRestored(copied.error());
}

using UpdateTimes = QHash<QString, qint64>;

Result<UpdateTimes> listedIn(SqliteConnection& connection)
{
    UpdateTimes times;
    return connection
        .readAll("SELECT id, updated_at FROM conversation WHERE deleted_at IS NULL",
                 [&](const SqliteStatement& row) {
                     times.insert(row.text(0), row.integer(1));
                     return true;
                 })
        .transform([&](auto&&) { return std::move(times); });
}

} // namespace

Result<DatabaseContent> contentOf(SqliteConnection& connection)
{
    Result<SqliteStatement> row =
        connection.prepare("SELECT (SELECT count(*) FROM conversation WHERE deleted_at IS NULL),"
                           " (SELECT count(*) FROM conversation WHERE deleted_at IS NOT NULL),"
                           " count(*), min(created_at), max(created_at),"
                           " (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size) FROM message");
    if (!row)
        return std::unexpected(row.error());
    return row->step().transform([&](bool) {
        DatabaseContent content{
            .conversations = row->integer(0), .deleted = row->integer(1), .messages = row->integer(2)};
        if (content.messages > 0) {
            content.oldest = timeAt(row->integer(3));
            content.newest = timeAt(row->integer(4));
        }
        content.bytes = row->integer(5);
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
    return openBackup(file).and_then([](SqliteConnection&& backup) { return contentOf(backup); });
}

Result<bool> restoreBackup(SqliteConnection& connection, const QString& backup, const QString& aside,
                           const SqliteConnection::CopyProgress& progress)
{
    Renewed renewed(aside + ".new");
    Result<SqliteConnection> source =
        openBackup(backup).and_then([&](SqliteConnection&& opened) { return upToDate(std::move(opened), renewed); });
    if (!source)
        return std::unexpected(source.error());
    if (const Result<void> left = leaveWal(connection); !left) {
        (void)configureDatabase(connection);
        return std::unexpected(left.error());
    }
    Result<bool> done = keepAside(connection, aside, halfOf(progress, false));
    if (done && *done)
        done = copyBack(*source, connection, halfOf(progress, true));
    const Result<void> ready = configureDatabase(connection);
    if (done && !*done)
        QFile::remove(aside);
    if (!done || !*done)
        return done;
    return ready
        .and_then([&] { return connection.run("UPDATE message SET state = 'stopped' WHERE state = 'streaming'"); })
        .transform([] { return true; });
}

Result<BackupDifference> compareWithBackup(SqliteConnection& now, const QString& backup)
{
    Result<SqliteConnection> other = SqliteConnection::open(backup, SqliteAccess::ReadOnly);
    if (!other)
        return std::unexpected(other.error());
    const Result<UpdateTimes> here = listedIn(now);
    const Result<UpdateTimes> there = listedIn(*other);
    auto titles = other->readAll(
        "SELECT title FROM conversation WHERE deleted_at IS NULL"
        " ORDER BY updated_at DESC, id LIMIT ?1",
        [](const SqliteStatement& row) { return row.text(0); }, BackupDifference::mostTitles);
    if (!here || !there || !titles)
        return std::unexpected(!here ? here.error() : !there ? there.error() : titles.error());
    BackupDifference difference;
    difference.titles = QStringList(titles->begin(), titles->end());
    for (const auto& [id, updated] : here->asKeyValueRange()) {
        const auto same = there->constFind(id);
        difference.lost += same == there->cend();
        difference.changed += same != there->cend() && *same != updated;
    }
    difference.returning = there->size() - (here->size() - difference.lost);
    return difference;
}

QString backupFolder(const QString& database)
{
    return QFileInfo(database).absolutePath() + "/backups";
}

QString asideName(const QString& database, const QString& occasion)
{
    const QString time = QDateTime::currentDateTime().toString("yyyyMMdd-HHmmss");
    const QString name = backupFolder(database) + "/before-" + occasion + "-" + time;
    QString free = name + ".db";
    for (int number = 2; QFile::exists(free); ++number)
        free = QStringLiteral("%1-%2.db").arg(name).arg(number);
    return free;
}

} // namespace alcove
