// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The one owner of the database's thread and of the connection on it.
#pragma once

#include "app/storage/sqlite.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace alcove {

class DatabaseWorker;

class Database : public QObject {
    Q_OBJECT

public:
    // Opens `file` on its own thread, makes or migrates it. Never fails: when the file can't be used, problem() tells
    // why, the file stays as it is, and what is written lives in memory until the program ends.
    // An empty `file`: it lives in memory, and no file is touched.
    explicit Database(const QString& file, QObject* parent = nullptr);
    ~Database() override; // close()

    // Runs `work(SqliteConnection&)`, which gives a Result<T>, after everything that was asked before it. `work` runs
    // on the database's thread: it captures by value.
    template<typename Work>
    auto run(Work work)
    {
        return promised(std::move(work), [this](auto posted) { post(std::move(posted)); });
    }

    // The same for what only reads: it sees what write() was asked for before, also where that has to wait. What it
    // writes itself is not kept.
    template<typename Work>
    auto look(Work work)
    {
        return promised(std::move(work), [this](auto posted) { postLook(std::move(posted)); });
    }

    // The same on a thread and a connection of its own, for reading that takes long: the database's thread goes on
    // meanwhile. What lives in memory, and what waits, is read on the database's thread after all. Fails where `work`
    // would not see every change that was asked for before.
    template<typename Work>
    auto runApart(Work work)
    {
        using Answer = std::invoke_result_t<Work&, SqliteConnection&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        postApart([promise, work = std::move(work)](const Result<SqliteConnection*>& connection) mutable {
            promise->addResult(connection ? work(**connection) : Answer(std::unexpected(connection.error())));
            promise->finish();
        });
        return future;
    }

    // A change that must not be lost. Changes happen in their order, each in a transaction. One that can't be made now
    // (full disk, busy file) is told by problem(), kept, and tried again every few seconds. Of waiting changes with the
    // same `key` only the newest is kept; an empty key is never replaced.
    using Change = std::function<Result<void>(SqliteConnection&)>;
    void write(const QString& key, Change change);

    // Puts a backup in the place of everything: see restoreBackup(), which also says what `progress` gets, on the
    // database's thread. aboutToBeReplaced() comes at once, replaced() when it is done, also when it failed or was
    // stopped. What write() is asked for in between is about what was there before, and is dropped.
    QFuture<Result<bool>> restore(const QString& backup, const QString& aside,
                                  const SqliteConnection::CopyProgress& progress = {});

    // Waits for what reads apart, makes the last changes and ends the thread. False: some could not be made, and are
    // lost.
    bool close();

signals:
    void problem(const alcove::Error& error);
    // From now on nothing reaches the file, and why; empty: it does again.
    void savingChanged(const alcove::Error& trouble);
    // Another content comes. Who holds some of the old one writes now what is to be kept of it, and lets go.
    void aboutToBeReplaced();
    void replaced(); // the content is another one than before: restored, imported, or saved of a damaged file

private:
    template<typename Work, typename Post>
    static auto promised(Work work, const Post& post)
    {
        using Answer = std::invoke_result_t<Work&, SqliteConnection&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start(); // now, so that waiting for the future waits
        QFuture<Answer> future = promise->future();
        post([promise, work = std::move(work)](SqliteConnection& connection) mutable {
            promise->addResult(work(connection));
            promise->finish();
        });
        return future;
    }

    void post(std::function<void(SqliteConnection&)> work);
    void postLook(std::function<void(SqliteConnection&)> work);
    void postApart(std::function<void(const Result<SqliteConnection*>&)> work);

    const QString m_file;
    QThread m_thread;
    QThreadPool m_apart;
    bool m_replacing = false;
    DatabaseWorker* m_worker; // lives on m_thread
};

} // namespace alcove
