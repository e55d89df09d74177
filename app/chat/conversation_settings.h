// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the person sets for the answers of the conversation that is shown: a system prompt, and as rows the values by
// which tokens are chosen. `Chat.settings` in QML. The next answer follows them.
#pragma once

#include "app/prompt/answer_settings.h"
#include "inference/recommended_sampling.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

#include <array>
#include <optional>

namespace alcove {

class ConversationStore;

class ConversationSettings : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.settings")
    Q_PROPERTY(QString systemPrompt READ systemPrompt WRITE setSystemPrompt NOTIFY systemPromptChanged)
    // The one that the conversation came with from elsewhere, which counts while there is no other.
    Q_PROPERTY(QString broughtPrompt READ broughtPrompt NOTIFY systemPromptChanged)
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

    explicit ConversationSettings(ConversationStore& store, QObject* parent = nullptr); // the store outlives it

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

    QString systemPrompt() const { return m_settings.systemPrompt; }
    void setSystemPrompt(const QString& text);
    QString broughtPrompt() const { return m_broughtPrompt; }
    bool valuesSet() const;
    QString source() const;
    Q_INVOKABLE void reset(int row); // to the model's value
    Q_INVOKABLE void resetAll();

    const AnswerSettings& settings() const { return m_settings; }
    void set(const AnswerSettings& settings);                                   // all at once
    const QString& conversation() const { return m_conversation; }              // empty: one that has no message yet
    void setRecommended(const std::optional<RecommendedSampling>& recommended); // of the open model; absent: none is

    // Another conversation is shown; an empty id: one that has no message yet, whose settings are kept by keep().
    void show(const QString& id, const AnswerSettings& settings, const QString& broughtPrompt);
    void keep(const QString& id); // it is stored now, under this id
    void save();                  // at once what waits to be saved

signals:
    void systemPromptChanged();
    void valuesChanged();
    void sourceChanged();

private:
    void take(const AnswerSettings& settings);
    void saveSoon();
    QString usual(AnswerValue value) const;
    QString problem(size_t row) const;

    ConversationStore& m_store;
    QString m_conversation;
    AnswerSettings m_settings;
    QString m_broughtPrompt;
    std::array<QString, answerValueRanges.size()> m_entries;
    std::optional<RecommendedSampling> m_recommended;
    QTimer m_saving;
};

} // namespace alcove
