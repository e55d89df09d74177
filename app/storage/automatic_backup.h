// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A backup a day, seven of them kept, while the program runs. Copying and checking happen on a thread of their own with
// a connection of their own, so that nobody waits for them.
#pragma once

#include "inference/result.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QThread;

namespace alcove {

inline constexpr int keptDailyBackups = 7;

class AutomaticBackup : public QObject {
    Q_OBJECT

public:
    explicit AutomaticBackup(const QString& database, QObject* parent = nullptr);
    ~AutomaticBackup() override; // a backup that is being made is given up

    // Looks a minute from now, and then every hour, whether today's backup is missing.
    void start();
    void giveUp(); // stop(), without waiting for the backup that is being made
    void stop();

    // Begins today's backup unless there is one, or one is being made.
    void backUpIfDue();

signals:
    void finished(const QString& file);
    void problem(const alcove::Error& error);

private:
    QString m_database;
    QTimer m_timer;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_stop = false;
};

} // namespace alcove
