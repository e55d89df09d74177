// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The way back through what was asked before, in any conversation, and forth to what was being written. `Chat.history`
// in QML.
#pragma once

#include "inference/result.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace alcove {

class ConversationStore;

class QuestionHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.history")

public:
    explicit QuestionHistory(ConversationStore& store, QObject* parent = nullptr); // it outlives the history

    // The question before the one that is shown; from what is being written, `written`, to the newest. Each ends in
    // recalled(), unless there is none.
    Q_INVOKABLE void earlier(const QString& written);
    Q_INVOKABLE void later();
    Q_INVOKABLE void leave(); // what stands there is what is being written

signals:
    void recalled(const QString& text);
    void failed(const alcove::Error& error);

private:
    void go(qsizetype place);

    ConversationStore& m_store;
    QStringList m_questions; // the newest first
    QString m_written;       // before the first step
    qsizetype m_place = -1;  // in the questions; -1: what is being written
    bool m_reading = false;
};

} // namespace alcove
