// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the votes of all comparisons come to: a row a model, the best first.
#pragma once

#include "app/compare/bradley_terry.h"
#include "app/storage/comparison_store.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQmlIntegration>

#include <vector>

namespace alcove {

struct ModelRating {
    QString name;
    int wins = 0; // against each other model that stood beside it
    int losses = 0;
    int ties = 0; // both bad ones as well
    Rating rating;
    double tokensPerSecond = 0; // the mean of the answers that were voted on; 0: not known
    double firstTokenSeconds = 0;
};

// Of the votes with this tag; null: of all.
std::vector<ModelRating> rateModels(const std::vector<ComparisonVote>& votes, const QString& tag = {});

class RatingsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The model of Compare.ratings")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int votes READ votes NOTIFY countChanged) // that the rows are made of
    Q_PROPERTY(QStringList tags READ tags NOTIFY countChanged)
    Q_PROPERTY(QString tag READ tag WRITE setTag NOTIFY countChanged) // only votes with it count; empty: all do

public:
    enum Role {
        NameRole = Qt::UserRole + 1, // name
        WinsRole,                    // wins, losses, ties
        LossesRole,
        TiesRole,
        RatingRole, // rating, low, high
        LowRole,
        HighRole,
        TokensPerSecondRole,   // tokensPerSecond
        FirstTokenSecondsRole, // firstTokenSeconds
    };

    explicit RatingsModel(ComparisonStore& store, QObject* parent = nullptr); // which outlives it

    int count() const { return static_cast<int>(m_rows.size()); }
    int votes() const;
    QStringList tags() const;
    QString tag() const { return m_tag; }
    void setTag(const QString& tag);
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void reload(); // from the store

signals:
    void countChanged();

private:
    void rate();

    ComparisonStore& m_store;
    std::vector<ComparisonVote> m_votes;
    QString m_tag;
    std::vector<ModelRating> m_rows;
};

} // namespace alcove
