// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Has the open model write a conversation's title while nobody waits for an answer. It gives way to whatever a person
// asks, and is lost then.
#pragma once

#include "app/chat/answer_queue.h"

#include <optional>

namespace alcove {

class TitleWriter : public QObject {
    Q_OBJECT

public:
    explicit TitleWriter(AnswerQueue& answers, QObject* parent = nullptr); // the queue outlives it

    // Whether the model can do that: the smallest ones go on with the conversation instead.
    static bool isAble(const LoadedModel& model);

    // `conversation` up to the last of `messages`, which the model has just read or written; `tokens` of them, as it
    // counts. While an answer is written or waits, nothing is asked.
    void write(const QString& conversation, const AnswerRequest& answered, int tokens, const LoadedModel& model);
    void stop();
    QString conversation() const { return m_conversation; } // whose title is being written; empty: none

signals:
    void changed();
    void written(const QString& conversation, const QString& title); // an empty one: nothing that could be one

private:
    void end(const std::optional<QString>& said); // nothing: it was stopped

    AnswerQueue& m_answers;
    QString m_conversation;
};

} // namespace alcove
