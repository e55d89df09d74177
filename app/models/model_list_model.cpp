// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_list_model.h"

#include "app/models/model_rows.h"

#include <algorithm>

namespace alcove {

ModelListModel::ModelListModel(ModelRows& rows, QObject* parent) : QSortFilterProxyModel(parent), m_rows(rows)
{
    if (m_names.locale().language() == QLocale::C) // which compares bytes
        m_names.setLocale(QLocale(QLocale::English));
    m_names.setCaseSensitivity(Qt::CaseInsensitive);
    m_names.setNumericMode(true); // 8B comes before 30B
    setSourceModel(&rows);
    sort(0);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &ModelListModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &ModelListModel::countChanged);
}

void ModelListModel::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = filter.split(' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
    emit filterChanged();
    emit countChanged();
}

void ModelListModel::setOrder(const QString& order)
{
    if (order == m_order || !QStringList{"name", "size", "used"}.contains(order))
        return;
    m_order = order;
    invalidate();
    emit orderChanged();
}

int ModelListModel::rowOf(const QString& file) const
{
    const int row = m_rows.rowOf(file);
    return row < 0 ? -1 : mapFromSource(m_rows.index(row)).row();
}

QString ModelListModel::fileAt(int row) const
{
    return row < 0 || row >= count() ? QString() : index(row, 0).data(ModelRows::FileRole).toString();
}

bool ModelListModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex model = m_rows.index(row, 0, parent);
    const QString text = model.data(ModelRows::NameRole).toString() + ' ' +
                         model.data(ModelRows::PlaceRole).toString() + ' ' +
                         model.data(ModelRows::DetailsRole).toString();
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool ModelListModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto of = [](const QModelIndex& index, ModelRows::Role role) { return index.data(role); };
    if (m_order == "size") {
        const qint64 one = of(left, ModelRows::BytesRole).toLongLong();
        const qint64 other = of(right, ModelRows::BytesRole).toLongLong();
        if (one != other)
            return one > other; // the largest first
    } else if (m_order == "used") {
        const QDateTime one = of(left, ModelRows::UsedRole).toDateTime();
        const QDateTime other = of(right, ModelRows::UsedRole).toDateTime();
        if (one != other)
            return one.isValid() && (!other.isValid() || one > other); // the last one first
    }
    const int names =
        m_names.compare(of(left, ModelRows::NameRole).toString(), of(right, ModelRows::NameRole).toString());
    return names != 0 ? names < 0
                      : of(left, ModelRows::FileRole).toString() < of(right, ModelRows::FileRole).toString();
}

} // namespace alcove
