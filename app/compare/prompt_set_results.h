// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The answers to a set of prompts as a table: a row a prompt, a column a model.
#pragma once

#include "app/compare/prompt_set.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQmlIntegration>

#include <vector>

namespace alcove {

class PromptSetResults : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The model of Compare.sets.results")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int answers READ answers NOTIFY changed) // that are good
    Q_PROPERTY(int failures READ failures NOTIFY changed)
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed) // the models' names

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, // number
        PromptRole,                    // prompt
        TagRole,                       // tag
        SystemRole,                    // system
        CellsRole, // cells: of each column a map of text, reasoning, figures, error; empty: not answered yet
    };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_prompts.size()); }
    int answers() const;
    int failures() const;
    QStringList columns() const;
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // A column for each of `files`, and one for each other model that answered.
    void show(const std::vector<SetPrompt>& prompts, const QStringList& files, const std::vector<SetAnswer>& answers);
    void setFiles(const QStringList& files);
    void put(const SetAnswer& answer); // in the place of the model's earlier one
    const std::vector<SetAnswer>& all() const { return m_answers; }

signals:
    void changed();

private:
    QStringList shownFiles() const;
    QVariantMap cell(const QString& file, int number) const;

    std::vector<SetPrompt> m_prompts;
    QStringList m_files;
    std::vector<SetAnswer> m_answers;
};

} // namespace alcove
