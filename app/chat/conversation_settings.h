// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the person sets for the answers of the conversation that is shown: a system prompt, and as rows the values by
// which tokens are chosen. `Chat.settings` in QML. The next answer follows them.
#pragma once

#include "app/chat/answer_value_rows.h"

#include <QTimer>

namespace alcove {

class ConversationStore;

class ConversationSettings : public AnswerValueRows {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.settings")
    Q_PROPERTY(QString systemPrompt READ systemPrompt WRITE setSystemPrompt NOTIFY systemPromptChanged)
    // The one that the conversation came with from elsewhere, which counts while there is no other.
    Q_PROPERTY(QString broughtPrompt READ broughtPrompt NOTIFY systemPromptChanged)

public:
    explicit ConversationSettings(ConversationStore& store, QObject* parent = nullptr); // the store outlives it

    QString systemPrompt() const { return m_systemPrompt; }
    void setSystemPrompt(const QString& text);
    QString broughtPrompt() const { return m_broughtPrompt; }

    AnswerSettings settings() const { return {.systemPrompt = m_systemPrompt, .values = values()}; }
    void set(const AnswerSettings& settings);                      // all at once
    const QString& conversation() const { return m_conversation; } // empty: one that has no message yet

    // Another conversation is shown; an empty id: one that has no message yet, whose settings are kept by keep().
    void show(const QString& id, const AnswerSettings& settings, const QString& broughtPrompt);
    void keep(const QString& id); // it is stored now, under this id
    void save();                  // at once what waits to be saved

signals:
    void systemPromptChanged();

private:
    void take(const AnswerSettings& settings);
    void saveSoon();

    ConversationStore& m_store;
    QString m_conversation;
    QString m_systemPrompt;
    QString m_broughtPrompt;
    QTimer m_saving;
};

} // namespace alcove
