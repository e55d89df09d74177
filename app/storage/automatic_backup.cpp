// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/automatic_backup.h"

#include "app/storage/backup.h"
#include "app/storage/database_file.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <chrono>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr auto firstLook = 1min; // after the start, which has enough to do
constexpr auto nextLook = 1h;

QString todaysBackup(const QString& database)
{
    return backupFolder(database) + "/daily-" + QDate::currentDate().toString(Qt::ISODate) + ".db";
}

// Their names sort by date.
void removeOldBackups(const QString& folder)
{
    QStringList daily = QDir(folder).entryList({"daily-*.db"}, QDir::Files, QDir::Name);
    while (daily.size() > keptDailyBackups)
        QFile::remove(folder + "/" + daily.takeFirst());
}

Result<bool> makeBackup(const QString& database, const QString& file, const std::atomic<bool>& stop)
{
    QDir().mkpath(backupFolder(database));
    return openDatabaseForReading(database).and_then(
        [&](SqliteConnection&& connection) { return backUp(connection, file, [&](int, int) { return !stop; }); });
}

} // namespace

AutomaticBackup::AutomaticBackup(const QString& database, QObject* parent)
    : QObject(parent), m_database(database), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(nextLook);
        backUpIfDue();
    });
}

AutomaticBackup::~AutomaticBackup()
{
    stop();
}

void AutomaticBackup::start()
{
    m_timer.start(firstLook);
}

void AutomaticBackup::giveUp()
{
    m_timer.stop();
    m_stop = true;
}

void AutomaticBackup::stop()
{
    giveUp();
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

void AutomaticBackup::backUpIfDue()
{
    const QString file = todaysBackup(m_database);
    if (QFileInfo::exists(file) || QFileInfo(m_database).size() == 0 || (m_thread && m_thread->isRunning()))
        return;
    m_stop = false;
    m_thread.reset(QThread::create([this, file] {
        const Result<bool> made = makeBackup(m_database, file, m_stop);
        removeOldBackups(backupFolder(m_database));
        QMetaObject::invokeMethod(this, [this, made, file] {
            if (!made)
                emit problem(made.error());
            else if (*made)
                emit finished(file);
        });
    }));
    m_thread->setObjectName("backup");
    m_thread->start(QThread::IdlePriority);
}

} // namespace alcove
