// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/comparison_columns.h"

#include <QQmlEngine>
#include <QRandomGenerator>

#include <algorithm>

namespace alcove {

QVariant ComparisonColumns::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != ColumnRole)
        return {};
    return QVariant::fromValue(m_columns.at(static_cast<size_t>(index.row())).get());
}

QString ComparisonColumns::titleAt(int row) const
{
    return row < 0 || row >= count() ? QString() : at(row).title();
}

void ComparisonColumns::append(std::unique_ptr<ComparisonColumn> column)
{
    // A view must not take it for its own.
    QQmlEngine::setObjectOwnership(column.get(), QQmlEngine::CppOwnership);
    beginInsertRows({}, count(), count());
    m_columns.push_back(std::move(column));
    endInsertRows();
    emit countChanged();
}

void ComparisonColumns::remove(int row)
{
    beginRemoveRows({}, row, row);
    std::unique_ptr<ComparisonColumn> column = std::move(m_columns.at(static_cast<size_t>(row)));
    m_columns.erase(m_columns.begin() + row);
    endRemoveRows();
    emit countChanged();
    column->disconnect();
    column->closeModel();
    // Not before the view has let go of it.
    column.release()->deleteLater();
}

void ComparisonColumns::clear()
{
    while (!m_columns.empty())
        remove(count() - 1);
}

void ComparisonColumns::shuffle()
{
    beginResetModel();
    std::ranges::shuffle(m_columns, *QRandomGenerator::global());
    endResetModel();
}

} // namespace alcove
