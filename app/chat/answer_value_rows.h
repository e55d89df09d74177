// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The values by which tokens are chosen as rows of a form: the person's entries, and in grey what counts without them.
// `Chat.settings` is such a list, and each column of a comparison has one.
#pragma once

#include "app/prompt/answer_settings.h"
#include "inference/recommended_sampling.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <array>
#include <optional>

namespace alcove {

class AnswerValueRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.settings, or the values of a column")
    Q_PROPERTY(bool valuesSet READ valuesSet NOTIFY valuesChanged) // there is something to take back
    Q_PROPERTY(QString source READ source NOTIFY sourceChanged)    // whose values stand where nothing is set

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, // title
        AboutRole,                    // about: what it does, in a sentence
        EntryRole,                    // entry: what the person wrote; may be set; empty: the model's value counts
        UsualRole,                    // usual: that value
        ProblemRole,                  // problem: why the entry does not count; empty: it does
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

    bool valuesSet() const;
    QString source() const;
    Q_INVOKABLE void resetAll(); // to the model's values

    const AnswerValues& values() const { return m_values; }
    void setValues(const AnswerValues& values);
    void setEntry(AnswerValue value, const QString& entry);                     // as a person writes it
    void setRecommended(const std::optional<RecommendedSampling>& recommended); // of the open model; absent: none is

    static QString titleOf(AnswerValue value);

signals:
    void valuesChanged();
    void edited(); // by the person
    void sourceChanged();

private:
    QString usual(AnswerValue value) const;
    QString problem(size_t row) const;

    AnswerValues m_values;
    std::array<QString, answerValueRanges.size()> m_entries;
    std::optional<RecommendedSampling> m_recommended;
};

} // namespace alcove
