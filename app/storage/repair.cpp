// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/repair.h"

#include "app/storage/migrations.h"
#include "app/storage/salvage.h"
#include "app/storage/sqlite.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

QString besideOf(const QString& file, const QString& ending)
{
    const QFileInfo info(file);
    return info.absolutePath() + "/" + info.completeBaseName() + ending;
}

Result<void> rescue(const QString& damaged, const QString& fresh)
{
    Result<SqliteConnection> source = SqliteConnection::open(damaged, SqliteAccess::ReadWrite);
    if (!source)
        return std::unexpected(source.error());
    Result<SqliteConnection> target = SqliteConnection::open(fresh, SqliteAccess::ReadWrite);
    if (!target)
        return std::unexpected(target.error());
    if (Result<void> ready = migrate(*target); !ready)
        return ready;
    return salvage(*source, *target);
}

qint64 count(const QString& file, const char* sql)
{
    Result<SqliteConnection> connection = SqliteConnection::open(file, SqliteAccess::ReadWrite);
    return connection ? connection->integer(sql).value_or(0) : 0;
}

void removeDatabase(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + suffix);
}

std::unexpected<Error> noRoom(const QString& file, const QString& why)
{
    return fail(
        words(QT_TRANSLATE_NOOP("Storage", "%1 is damaged, and there is no room to repair it beside it."))
            .arg(file)
            .toStdString(),
        words(QT_TRANSLATE_NOOP("Storage", "Free some space in its folder and start Alcove again.")).toStdString(),
        why.toStdString());
}

} // namespace

// A file of this name is whole: from when it has it on, it is what the conversations' file becomes, however often that
// is cut off. Before, the damaged file and its journal are where they were.
QString wholeOf(const QString& file)
{
    return besideOf(file, "-repaired.db");
}

// Where the damaged file is kept. The same name however often it is asked for.
QString keptOf(const QString& file)
{
    return besideOf(file, "-damaged-" + QFileInfo(wholeOf(file)).lastModified().toString("yyyyMMdd-HHmmss") + ".db");
}

Result<void> finishRepair(const QString& file)
{
    const QString whole = wholeOf(file);
    if (!QFile::exists(whole))
        return {};
    const QString kept = keptOf(file);
    for (const char* suffix : {"", "-wal"}) {
        if (QFile::exists(file + suffix) && !QFile::rename(file + suffix, kept + suffix))
            return noRoom(file, kept + suffix);
    }
    QFile::remove(file + "-shm");
    if (!QFile::rename(whole, file))
        return noRoom(file, whole);
    return {};
}

Result<Error> repairDatabase(const QString& file)
{
    // SQLite moves the journal into the file that it opens, so it gets a copy, and the damaged file stays what it was.
    const QString read = besideOf(file, "-repair-from.db");
    const QString fresh = besideOf(file, "-repair-to.db");
    removeDatabase(read);
    removeDatabase(fresh);
    for (const char* suffix : {"", "-wal"}) {
        QFile source(file + suffix);
        if (source.exists() && !source.copy(read + suffix)) {
            removeDatabase(read);
            return noRoom(file, source.errorString());
        }
    }
    const Result<void> rescued = rescue(read, fresh);
    removeDatabase(read);
    if (!rescued) {
        removeDatabase(fresh);
        return noRoom(file, QString::fromStdString(rescued.error().details));
    }
    const qint64 conversations = count(fresh, "SELECT count(*) FROM conversation");
    const qint64 messages = count(fresh, "SELECT count(*) FROM message");
    if (!QFile::rename(fresh, wholeOf(file)))
        return noRoom(file, fresh);
    const QString kept = keptOf(file);
    if (const Result<void> finished = finishRepair(file); !finished)
        return std::unexpected(finished.error());
    const QString message =
        words(QT_TRANSLATE_NOOP("Storage", "The conversations' file was damaged. What could be read: %1, %2."))
            .arg(QCoreApplication::translate("Storage", "%n conversations", nullptr, int(conversations)),
                 QCoreApplication::translate("Storage", "%n messages", nullptr, int(messages)));
    const QString remedy = words(QT_TRANSLATE_NOOP("Storage", "They are here. The damaged file is kept as %1."));
    return Error{message.toStdString(), remedy.arg(kept).toStdString(), {}};
}

} // namespace alcove
