// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The library's models as rows, in the order in which they were found, with what the program knows of them besides:
// which are open, when they were used, how they fit.
#pragma once

#include "app/models/model_library.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QHash>
#include <QVariantMap>

#include <functional>

namespace alcove {

class ModelRows : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        FileRole = Qt::UserRole + 1, // its path
        NameRole,
        FileNameRole,
        PlaceRole,   // its path below the folder that is watched
        DetailsRole, // architecture, parameters, quantization, size; or what is wrong
        BytesRole,
        StateRole, // "reading", "runnable", "unsupported", "damaged"
        OpenRole,  // in memory
        OpeningRole,
        UsedRole, // when it was opened last
        FitRole,  // see fitWords(); empty: not known
    };

    // What the library does not know of a model.
    struct Besides {
        bool open = false;
        bool opening = false;
        QDateTime used;
        QVariantMap fit;
    };
    using LookUp = std::function<Besides(const LibraryModel& model)>;

    // The library outlives it.
    ModelRows(const ModelLibrary& library, LookUp lookUp, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int rowOf(const QString& file) const; // -1: not there
    void refresh(const QString& file);    // what is beside it has changed; empty: of all
    static QString details(const LibraryModel& model);
    static QString name(const LibraryModel& model);
    static QString state(const LibraryModel& model);

private:
    void follow();

    const ModelLibrary& m_library;
    LookUp m_lookUp;
    QStringList m_files; // of the rows
};

} // namespace alcove
