// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/database.h"

#include "app/storage/database_file.h"
#include "app/storage/database_worker.h"

#include <QCoreApplication>

#include <chrono>

namespace alcove {

using namespace std::chrono_literals;

namespace {

Error stillReading()
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Storage", text).toStdString(); };
    return {words(QT_TRANSLATE_NOOP("Storage", "Conversations are being exported, so nothing was restored.")),
            words(QT_TRANSLATE_NOOP("Storage", "Wait for the export, or stop it.")),
            {}};
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

void Database::postLook(std::function<void(SqliteConnection&)> work)
{
    const auto look = [work = std::move(work)](SqliteConnection& connection, const Result<void>&, bool) {
        work(connection);
    };
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, look] { worker->look(look); }, Qt::QueuedConnection);
}

void Database::postApart(std::function<void(const Result<SqliteConnection*>&)> work)
{
    const auto look = [this, work = std::move(work)](SqliteConnection& connection, const Result<void>& whole,
                                                     bool waiting) {
        if (!whole)
            return work(std::unexpected(whole.error()));
        if (waiting || connection.inMemory())
            return work(&connection);
        m_apart.start([file = m_file, work] {
            Result<SqliteConnection> own = openDatabaseForReading(file);
            work(own.transform([](SqliteConnection& opened) { return &opened; }));
        });
    };
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, look] { worker->look(look); }, Qt::QueuedConnection);
}

void Database::write(const QString& key, Change change)
{
    if (m_replacing)
        return;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, key, change = std::move(change)] { worker->write(key, change); },
        Qt::QueuedConnection);
}

QFuture<Result<bool>> Database::restore(const QString& backup, const QString& aside,
                                        const SqliteConnection::CopyProgress& progress)
{
    emit aboutToBeReplaced();
    m_replacing = true;
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    QFuture<Result<bool>> future = promise->future();
    const auto work = [this, worker = m_worker, backup, aside, progress, promise] {
        constexpr auto aLook = 3s; // what only looks is done by then
        m_apart.waitForDone(QDeadlineTimer(aLook));
        const Result<bool> restored = m_apart.activeThreadCount() > 0 ? std::unexpected(stillReading())
                                                                      : worker->restore(backup, aside, progress);
        const auto tell = [this, promise, restored] {
            m_replacing = false;
            emit replaced();
            promise->addResult(restored);
            promise->finish();
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
    return future;
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
