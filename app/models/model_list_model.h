// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the model page lists: the rows of the library, those that a person looks for, in the order that was chosen.
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QtQmlIntegration>

namespace alcove {

class ModelRows;

class ModelListModel : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Models.list")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(
        QString filter READ filter WRITE setFilter NOTIFY filterChanged)    // words of names, architectures, formats
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY orderChanged) // "name", "size", "used"

public:
    explicit ModelListModel(ModelRows& rows, QObject* parent = nullptr);

    int count() const { return rowCount(); }
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    QString order() const { return m_order; }
    void setOrder(const QString& order);
    Q_INVOKABLE int rowOf(const QString& file) const; // -1: not listed
    Q_INVOKABLE QString fileAt(int row) const;        // empty outside

signals:
    void countChanged();
    void filterChanged();
    void orderChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ModelRows& m_rows;
    QString m_filter;
    QStringList m_words;
    QString m_order = QStringLiteral("used");
    QCollator m_names;
};

} // namespace alcove
