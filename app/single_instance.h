// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One window for one data folder: two would write over each other's answers.
#pragma once

#include "app/start_request.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

namespace alcove {

class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);

    // True: this process is the one, and activated() tells of later starts. False: another one runs. A folder that
    // can't hold the lock gives true: then nothing can be written that could be written over.
    bool acquire();

    // Asks the process that runs to show its window and to do what is wanted. False: it did not answer.
    bool activateOther(const StartRequest& request);

signals:
    void activated(const alcove::StartRequest& request);

private:
    void readFrom(QLocalSocket* socket);

    QString m_serverName;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace alcove
