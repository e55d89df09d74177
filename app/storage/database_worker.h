// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The side of Database that lives on its thread: opening, falling back to memory, the queue of changes, repair.
#pragma once

#include "app/storage/sqlite.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace alcove {

class DatabaseWorker : public QObject {
    Q_OBJECT

public:
    using Change = std::function<Result<void>(SqliteConnection&)>;

    explicit DatabaseWorker(const QString& file);

    void open();
    void call(const std::function<void(SqliteConnection&)>& work);
    // The same for what only reads: it sees the waiting changes as if they were made, as far as they can be.
    // `whole` says what kept one of them from being shown; `waiting`: what `work` sees is nowhere else.
    using Look = std::function<void(SqliteConnection&, const Result<void>& whole, bool waiting)>;
    void look(const Look& work);
    void write(const QString& key, const Change& change);
    // See Database::restore().
    Result<bool> restore(const QString& backup, const QString& aside, const SqliteConnection::CopyProgress& progress);
    bool close(); // false: changes are left that could not be made

signals:
    void problem(const alcove::Error& error);
    void savingChanged(const alcove::Error& trouble);
    void replaced();

private:
    struct Waiting {
        QString key;
        Change change;
    };

    void openMemory();
    Result<void> openFile();
    // With what the file holds, if that can be read: as it is, or of a newer Alcove's what is known here.
    enum class Shown { Nothing, Copy, Salvage };
    void workInMemory(const Error& why, Shown shown);
    bool show(Shown shown, SqliteConnection& memory) const; // false: nothing of it
    void repair();
    Result<void> make(const Change& change);
    void makeWaiting();

    QString m_file;
    std::optional<SqliteConnection> m_connection;
    bool m_repaired = false; // once a run: damage that comes back is the disk's
    std::deque<Waiting> m_waiting;
    bool m_troubleTold = false; // once for a row of failed tries
    QTimer m_retry;
};

} // namespace alcove
