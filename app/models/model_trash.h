// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Moves a model's files to the system's trash and brings the last ones back, on a thread of its own: a trash on another
// disk takes as long as copying does.
#pragma once

#include "inference/result.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

namespace alcove {

class ModelTrash : public QObject {
    Q_OBJECT

public:
    explicit ModelTrash(QObject* parent = nullptr);
    ~ModelTrash() override; // waits for what is being moved

    // All of them or none. Ends in moved() or failed().
    void move(const QStringList& files);
    bool holds() const { return !m_held.isEmpty(); } // something that restore() would bring back
    void restore();                                  // ends in restored() or failed()
    void forget() { m_held.clear(); }                // it stays in the trash

signals:
    void moved(const QStringList& files);
    void restored(const QStringList& files);
    void failed(const alcove::Error& error);

private:
    struct Held {
        QString file;
        QString inTrash;
    };

    void moveHere(const QStringList& files); // on the thread
    static bool bringBack(const Held& held);

    QList<Held> m_held;
    QThreadPool m_thread;
};

} // namespace alcove
