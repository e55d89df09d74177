// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations that other programs get: dragged out of the list, or copied. They are exported beside, in the form that
// the export page has last, and offered when they are there. `Transfer.takeOut` in QML.
#pragma once

#include "app/transfer/private_folder.h"
#include "app/transfer/taken_out.h"

#include <QImage>
#include <QObject>
#include <QVariant>
#include <QtQmlIntegration>

#include <atomic>
#include <functional>
#include <memory>

class QMimeData;

namespace alcove {

class Database;
class Exporter;

class TakeOut : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Transfer.takeOut")
    Q_PROPERTY(bool ready READ ready NOTIFY changed)       // what was prepared can be dragged
    Q_PROPERTY(bool dragging READ dragging NOTIFY changed) // it is the system's, over any window
    Q_PROPERTY(bool copying READ copying NOTIFY changed)   // files are being made for the clipboard

public:
    TakeOut(Database& database, const Exporter& exporter, QObject* parent = nullptr); // both outlive it

    bool ready() const { return m_ready; }
    bool dragging() const { return m_dragging; }
    bool copying() const { return m_copyStop != nullptr; }

    // When they are dragged out of the list. The files stay until the program ends: who gets them may read them late.
    Q_INVOKABLE void prepare(const QStringList& conversations);
    Q_INVOKABLE void forget(); // they are not dragged any more
    // Hands what is ready over to the system, until it is dropped. `picture` of it goes with the pointer; `scale`: its
    // pixels in one of the window's.
    Q_INVOKABLE void drag(const QVariant& picture, double scale);

    Q_INVOKABLE void copy(const QStringList& conversations); // into the clipboard
    Q_INVOKABLE void stopCopying();

    void shutDown(); // before the database closes

signals:
    void changed();
    void problem(const alcove::Error& error);

private:
    using Stop = std::shared_ptr<std::atomic<bool>>;

    void make(const QStringList& conversations, const Stop& stop, std::function<void(const TakenOut&)> done);
    void runDrag(const QImage& picture);

    Database& m_database;
    const Exporter& m_exporter;
    PrivateFolder m_folder;
    Stop m_dragStop; // of what is being prepared
    Stop m_copyStop;
    TakenOut m_prepared;
    bool m_ready = false;
    bool m_dragging = false;
};

} // namespace alcove
