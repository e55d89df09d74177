// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The columns of a comparison as rows for a view, in the order in which they stand.
#pragma once

#include "app/compare/comparison_column.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <memory>
#include <vector>

namespace alcove {

class ComparisonColumns : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The model of Compare.columns")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ColumnRole = Qt::UserRole + 1 }; // column: ComparisonColumn*

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_columns.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override { return {{ColumnRole, "column"}}; }

    const std::vector<std::unique_ptr<ComparisonColumn>>& all() const { return m_columns; }
    ComparisonColumn& at(int row) const { return *m_columns.at(static_cast<size_t>(row)); }
    Q_INVOKABLE QString titleAt(int row) const; // empty outside

    void append(std::unique_ptr<ComparisonColumn> column);
    void remove(int row);
    void clear();
    void shuffle();

signals:
    void countChanged();

private:
    std::vector<std::unique_ptr<ComparisonColumn>> m_columns;
};

} // namespace alcove
