// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether, and how much, the model thinks before it answers: what the person wants in the conversation that is shown.
// `Chat.thinking` in QML.
#pragma once

#include "app/prompt/thinking.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace alcove {

class ConversationStore;

class ThinkingSwitch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.thinking")
    Q_PROPERTY(bool canSwitch READ canSwitch NOTIFY changed) // the open model thinks or not, as it is told
    Q_PROPERTY(bool on READ isOn WRITE setOn NOTIFY changed)
    Q_PROPERTY(QStringList efforts READ efforts NOTIFY changed) // of "low", "medium", "high"; empty: no choice
    Q_PROPERTY(QString effort READ effort WRITE setEffort NOTIFY changed)

public:
    explicit ThinkingSwitch(ConversationStore& store, QObject* parent = nullptr); // the store outlives it

    bool canSwitch() const { return m_support.canSwitch; }
    bool isOn() const;
    void setOn(bool on);
    QStringList efforts() const;
    QString effort() const;
    void setEffort(const QString& effort);

    const ThinkingChoice& choice() const { return m_choice; }
    void setSupport(const ThinkingSupport& support); // of the open model

    // Another conversation is shown; an empty id: one that has no message yet, whose choice is kept by keep().
    void show(const QString& conversation, const ThinkingChoice& choice);
    void keep(const QString& conversation); // it is stored now, under this id

signals:
    void changed();

private:
    void choose(const ThinkingChoice& choice);

    ConversationStore& m_store;
    QString m_conversation;
    ThinkingChoice m_choice;
    ThinkingSupport m_support;
};

} // namespace alcove
