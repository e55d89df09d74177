// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations that are dragged out of the list, as Markdown files in a place of their own that other programs copy
// them from. `Transfer.dragOut` in QML.
#pragma once

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <memory>

namespace alcove {

class Database;

class DragOut : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Transfer.dragOut")
    Q_PROPERTY(QVariantMap mimeData READ mimeData NOTIFY changed) // empty: the files are not there yet

public:
    explicit DragOut(Database& database, QObject* parent = nullptr); // it outlives it

    QVariantMap mimeData() const { return m_mimeData; }

    // As soon as a drag begins; the files of the one before are gone then.
    Q_INVOKABLE void prepare(const QStringList& conversations);

signals:
    void changed();

private:
    void offer(const QString& folder);

    Database& m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    QVariantMap m_mimeData;
};

} // namespace alcove
