// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/database_worker.h"

#include "app/storage/backup.h"
#include "app/storage/database_file.h"
#include "app/storage/migrations.h"
#include "app/storage/repair.h"
#include "app/storage/salvage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

QString words(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

} // namespace

DatabaseWorker::DatabaseWorker(const QString& file) : m_file(file), m_retry(this)
{
    m_retry.setInterval(3s);
    connect(&m_retry, &QTimer::timeout, this, &DatabaseWorker::makeWaiting);
}

void DatabaseWorker::open()
{
    if (m_file.isEmpty())
        return openMemory();
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QDir().mkpath(folder)) {
        const QString message =
            words(QT_TRANSLATE_NOOP("Storage", "The folder %1, which is to hold the conversations, can't be made."));
        return workInMemory({message.arg(folder).toStdString(), {}, {}}, Shown::Nothing);
    }
    if (const Result<void> finished = finishRepair(m_file); !finished)
        return workInMemory(finished.error(), Shown::Nothing);
    if (const Result<void> ours = checkDatabaseFile(m_file); !ours)
        return workInMemory(ours.error(), isOfNewerAlcove(m_file) ? Shown::Salvage : Shown::Nothing);
    const Result<void> opened = openFile();
    if (!opened && m_connection && m_connection->trouble() == SqliteTrouble::Damaged)
        repair();
    else if (!opened)
        workInMemory(opened.error(), Shown::Copy);
}

void DatabaseWorker::openMemory()
{
    Result<SqliteConnection> memory = SqliteConnection::open(m_file, SqliteAccess::Memory);
    Q_ASSERT(memory);
    m_connection = std::move(*memory);
    if (const Result<void> ready = configureDatabase(*m_connection).and_then([&] { return migrate(*m_connection); });
        !ready)
        emit problem(ready.error());
}

Result<void> DatabaseWorker::openFile()
{
    // A clean end leaves no journal. Where there is one, the last run was cut off: look before building on it.
    const bool cutOff = QFileInfo(m_file + "-wal").size() > 0;
    Result<SqliteConnection> connection = SqliteConnection::open(m_file, SqliteAccess::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    m_connection = std::move(*connection);
    if (m_connection->readOnly()) {
        const QString message =
            words(QT_TRANSLATE_NOOP("Storage", "%1, which holds the conversations, may not be written."));
        return fail(message.arg(m_file).toStdString());
    }
    return configureDatabase(*m_connection)
        .and_then([&] { return cutOff ? m_connection->check() : Result<void>(); })
        .and_then([&] { return upgradeDatabase(*m_connection); });
}

bool DatabaseWorker::show(Shown shown, SqliteConnection& memory) const
{
    if (shown == Shown::Nothing)
        return false;
    // A folder that may not be written has no room for the journal that reading through a lock needs. Without a journal
    // nothing needs to be made beside a file that is only looked at.
    std::array ways{SqliteAccess::ReadOnly, SqliteAccess::Frozen};
    if (QFileInfo(m_file + "-wal").size() == 0)
        std::ranges::reverse(ways);
    return std::ranges::any_of(ways, [&](SqliteAccess access) {
        Result<SqliteConnection> file = SqliteConnection::open(m_file, access);
        if (!file)
            return false;
        if (shown == Shown::Copy)
            return file->copyTo(memory).has_value();
        Result<SqliteConnection> known = SqliteConnection::open(m_file, SqliteAccess::Memory);
        const bool read = known && configureDatabase(*known)
                                       .and_then([&] { return migrate(*known); })
                                       .and_then([&] { return salvage(*file, *known); })
                                       .has_value();
        if (!read || known->integer("SELECT count(*) FROM message").value_or(0) == 0)
            return false;
        memory = std::move(*known);
        return true;
    });
}

void DatabaseWorker::workInMemory(const Error& why, Shown shown)
{
    const SqliteTrouble trouble = m_connection ? m_connection->trouble() : SqliteTrouble::None;
    const bool passes = trouble == SqliteTrouble::Temporary || trouble == SqliteTrouble::Busy;
    m_connection.reset();
    Result<SqliteConnection> memory = SqliteConnection::open(m_file, SqliteAccess::Memory);
    Q_ASSERT(memory);
    const bool filled = show(shown, *memory);
    m_connection = std::move(*memory);
    m_connection->clearTrouble();
    Error error = why;
    if (const Result<void> ready = configureDatabase(*m_connection).and_then([&] { return migrate(*m_connection); });
        !ready)
        error.details += "\n" + ready.error().details;
    const QString note = filled
                             ? words(QT_TRANSLATE_NOOP("Storage", "Until then you can read, but nothing new is saved."))
                             : words(QT_TRANSLATE_NOOP("Storage", "Until then Alcove starts empty and saves nothing."));
    if (error.remedy.empty()) {
        error.remedy =
            words(QT_TRANSLATE_NOOP("Storage", "Give yourself the right to write there, or start Alcove with another "
                                               "data folder."))
                .toStdString();
    }
    if (passes)
        error.remedy += " " + words(QT_TRANSLATE_NOOP("Storage", "Then start Alcove again.")).toStdString();
    error.remedy += " " + note.toStdString();
    emit problem(error);
    emit savingChanged(error);
}

void DatabaseWorker::repair()
{
    m_repaired = true;
    m_connection.reset();
    const Result<Error> told = repairDatabase(m_file);
    if (!told)
        return workInMemory(told.error(), Shown::Copy);
    if (const Result<void> opened = openFile(); !opened)
        return workInMemory(opened.error(), Shown::Copy);
    emit problem(*told);
    emit replaced();
}

void DatabaseWorker::call(const std::function<void(SqliteConnection&)>& work)
{
    work(*m_connection);
    if (m_connection->trouble() == SqliteTrouble::Damaged && !m_repaired)
        repair();
    m_connection->clearTrouble();
}

void DatabaseWorker::look(const Look& work)
{
    if (m_waiting.empty())
        return call([&](SqliteConnection& connection) { work(connection, {}, false); });
    {
        Result<SqliteTransaction> moment = SqliteTransaction::begin(*m_connection); // never committed
        // What is written here stays in memory: on a full disk nothing else has room.
        Result<void> whole =
            moment.transform([](auto&) {}).and_then([&] { return m_connection->execute("PRAGMA cache_spill = OFF"); });
        for (const Waiting& waiting : m_waiting) {
            if (!whole)
                break;
            whole = m_connection->execute("SAVEPOINT change").and_then([&] { return waiting.change(*m_connection); });
            if (!whole)
                m_connection->execute("ROLLBACK TO change");         // no half of one is seen
            if (m_connection->trouble() == SqliteTrouble::Refused) { // it will be dropped
                whole = {};
                m_connection->clearTrouble();
            }
        }
        work(*m_connection, whole, true);
    }
    m_connection->execute("PRAGMA cache_spill = ON");
    m_connection->clearTrouble();
}

Result<void> DatabaseWorker::make(const Change& change)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    return change(*m_connection).and_then([&] { return transaction->commit(); });
}

void DatabaseWorker::write(const QString& key, const Change& change)
{
    const auto same = std::ranges::find_if(m_waiting, [&](const Waiting& w) { return !key.isEmpty() && w.key == key; });
    if (same != m_waiting.end())
        same->change = change;
    else
        m_waiting.push_back({key, change});
    // Behind a change that has to wait, this one waits for the timer too: order matters.
    if (!m_retry.isActive())
        makeWaiting();
}

void DatabaseWorker::makeWaiting()
{
    while (!m_waiting.empty()) {
        const Result<void> made = make(m_waiting.front().change);
        const SqliteTrouble trouble = m_connection->trouble();
        m_connection->clearTrouble();
        if (made || trouble == SqliteTrouble::Refused) {
            if (!made)
                emit problem(made.error());
            m_waiting.pop_front();
            if (std::exchange(m_troubleTold, false))
                emit savingChanged({});
            continue;
        }
        if (trouble == SqliteTrouble::Damaged && !m_repaired) {
            repair();
            continue;
        }
        if (!std::exchange(m_troubleTold, true)) {
            Error error = made.error();
            error.remedy +=
                " " +
                words(QT_TRANSLATE_NOOP("Storage", "Alcove keeps what is unsaved and tries again.")).toStdString();
            emit problem(error);
            emit savingChanged(error);
        }
        m_retry.start();
        return;
    }
    m_retry.stop();
}

Result<bool> DatabaseWorker::restore(const QString& backup, const QString& aside,
                                     const SqliteConnection::CopyProgress& progress)
{
    if (m_connection->inMemory()) {
        return fail(
            words(QT_TRANSLATE_NOOP("Storage", "The conversations' file is not in use, so nothing can be "
                                               "restored into it."))
                .toStdString(),
            words(QT_TRANSLATE_NOOP("Storage", "Start Alcove again once the file can be written.")).toStdString());
    }
    makeWaiting();
    if (!m_waiting.empty()) { // they must neither be lost nor come into what is restored
        return fail(words(QT_TRANSLATE_NOOP("Storage", "What was written last is not saved yet, so nothing was "
                                                       "restored."))
                        .toStdString(),
                    words(QT_TRANSLATE_NOOP("Storage", "Free some space, and try again.")).toStdString());
    }
    const Result<bool> restored = restoreBackup(*m_connection, backup, aside, progress);
    m_connection->clearTrouble();
    return restored;
}

bool DatabaseWorker::close()
{
    makeWaiting();
    m_retry.stop();
    m_connection.reset();
    return m_waiting.empty();
}

} // namespace alcove
