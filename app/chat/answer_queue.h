// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Answers that are being written: the first by the engine, the others wait for it. They go on while another
// conversation is shown, and reach the store about once a second, so that a crash loses no more than that.
#pragma once

#include "app/chat/chat_engine.h"
#include "app/storage/records.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <optional>

namespace alcove {

class ConversationStore;

class AnswerQueue : public QObject {
    Q_OBJECT

public:
    explicit AnswerQueue(ChatEngine& engine, QObject* parent = nullptr); // it outlives the queue

    // `answer` is in `store` already, as streaming; `store` outlives it. `kept`: the engine may keep what it has read
    // of the conversation. `request` says how it is to be written, its messages are the conversation up to it, and its
    // ids are given here. What the answer has of thought and text is gone on with.
    void add(ConversationStore& store, bool kept, const QString& conversationId, const MessageRecord& answer,
             AnswerRequest request);
    void stop(const QString& conversationId); // what is written stays, as Stopped
    void stopAll();

    // What the program asks for itself while nobody waits for an answer: only when isIdle(). It gives way to every
    // answer, and ends in asideEnded().
    bool isIdle() const { return m_answers.empty() && !m_aside; }
    void askAside(AnswerRequest request);
    void stopAside();

    const MessageRecord* find(const QString& conversationId) const; // null: no answer is being written there
    QSet<QString> conversations() const;

signals:
    void changed(const QString& conversationId, const alcove::MessageRecord& answer);
    void conversationsChanged();
    void ended(const QString& conversationId, const alcove::AnswerRequest& request,
               const alcove::MessageRecord& answer);
    void asideEnded(const std::optional<QString>& said);                            // nothing: it was stopped
    void templateFailed(const QString& conversationId, const alcove::Error& error); // see ChatEngine
    void leftOut(const QString& conversationId, int messages); // of the oldest, that an answer did not read

private:
    struct Answer {
        ConversationStore* store = nullptr;
        QString conversationId;
        MessageRecord message;
        AnswerRequest request; // its id is 0: not asked yet
        QElapsedTimer clock;
        QElapsedTimer thought;    // from the first of it on
        double thoughtBefore = 0; // seconds, in an answer that is gone on with
        bool dirty = false;       // text that the store does not have
    };

    struct Aside {
        quint64 id = 0;
        QString text;
    };

    void startNext();
    bool addToAside(quint64 id, const AnswerChunk& chunk); // false: the chunk belongs elsewhere
    bool endAside(quint64 id);                             // the engine has; false: it was something else
    void noteValues(quint64 id, const AnswerValues& values);
    void tellLeftOut(quint64 id, int messages);
    void tellTemplateFailed(quint64 id, const Error& error);
    void addText(quint64 id, const AnswerChunk& chunk);
    void finish(quint64 id, const GenerateStats& stats);
    void fail(quint64 id, const Error& error);
    void end(Answer answer, MessageState state); // saves and tells it; `answer` is out of the queue
    void save();
    bool isRunning(quint64 id) const;

    ChatEngine& m_engine;
    std::deque<Answer> m_answers;
    std::optional<Aside> m_aside; // never beside answers
    quint64 m_lastRequest = 0;
    QTimer m_saving;
};

} // namespace alcove
