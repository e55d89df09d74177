// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/database.h"

#include "app/storage/database_file.h"
#include "app/storage/database_worker.h"

namespace alcove {

namespace {

bool inMemory(SqliteConnection& connection)
{
    return connection.text("SELECT file FROM pragma_database_list WHERE name = 'main'").value_or(QString()).isEmpty();
}

} // namespace

Database::Database(const QString& file, QObject* parent)
    : QObject(parent), m_file(file), m_worker(new DatabaseWorker(file))
{
    m_apart.setMaxThreadCount(2); // what a person waits for need not wait for an export
    m_thread.setObjectName("database");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &DatabaseWorker::problem, this, &Database::problem);
    connect(m_worker, &DatabaseWorker::savingChanged, this, &Database::savingChanged);
    connect(m_worker, &DatabaseWorker::replaced, this, &Database::replaced);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &DatabaseWorker::open, Qt::QueuedConnection);
}

Database::~Database()
{
    close();
}

void Database::post(std::function<void(SqliteConnection&)> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { worker->call(work); }, Qt::QueuedConnection);
}

void Database::postApart(std::function<void(const Result<SqliteConnection*>&)> work)
{
    post([this, work = std::move(work)](SqliteConnection& connection) {
        if (inMemory(connection))
            return work(&connection);
        m_apart.start([file = m_file, work] {
            Result<SqliteConnection> own = openDatabaseForReading(file);
            work(own.transform([](SqliteConnection& opened) { return &opened; }));
        });
    });
}

void Database::write(const QString& key, Change change)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, key, change = std::move(change)] { worker->write(key, change); },
        Qt::QueuedConnection);
}

bool Database::close()
{
    if (!m_thread.isRunning())
        return true;
    bool allSaved = true;
    QMetaObject::invokeMethod(m_worker, [] {}, Qt::BlockingQueuedConnection); // what is to be read apart has begun
    m_apart.waitForDone();
    QMetaObject::invokeMethod(m_worker, [&] { allSaved = m_worker->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    return allSaved;
}

} // namespace alcove
