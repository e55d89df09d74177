// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The model that the conversation that is shown was last answered by, and the context length that it is to be opened
// with for it. `Chat.usedModel` in QML.
#pragma once

#include "app/storage/records.h"

#include <QObject>
#include <QtQmlIntegration>

namespace alcove {

class ConversationStore;

class UsedModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.usedModel")
    Q_PROPERTY(QString file READ file NOTIFY changed) // empty: none has answered yet
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(bool there READ isThere NOTIFY changed) // the file was there when the conversation was opened
    // Tokens; 0: as the program is set.
    Q_PROPERTY(int contextLength READ contextLength WRITE setContextLength NOTIFY changed)

public:
    explicit UsedModel(ConversationStore& store, QObject* parent = nullptr); // the store outlives it

    const QString& file() const { return m_use.file; }
    const QString& name() const { return m_use.name; }
    bool isThere() const { return m_there; }
    int contextLength() const { return m_use.contextLength; }
    void setContextLength(int tokens);

    const ModelUse& use() const { return m_use; }
    void note(const QString& file, const QString& name); // this one answers now

    // Another conversation is shown; an empty id: one that has no message yet, whose choice is kept by keep().
    void show(const QString& conversation, const ModelUse& use);
    void keep(const QString& conversation); // it is stored now, under this id

signals:
    void changed();

private:
    void set(const ModelUse& use);

    ConversationStore& m_store;
    QString m_conversation;
    ModelUse m_use;
    bool m_there = false;
};

} // namespace alcove
