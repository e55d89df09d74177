// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The one owner of the inference thread, and on it of the engine and its session.
#pragma once

#include "app/chat/chat_engine.h"
#include "app/prompt/conversation_writer.h"
#include "app/state_cache.h"
#include "inference/engine.h"

#include <QHash>
#include <QSet>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace alcove {

class InferenceWorker : public ChatEngine {
    Q_OBJECT

public:
    explicit InferenceWorker(const EngineOptions& options);
    ~InferenceWorker() override; // stops what runs, then ends the thread

    void setLoadChoices(const LoadChoices& choices) override;
    void lookForDevices() override;
    void load(quint64 id, const QString& file) override;
    void cancelLoading() override;
    void unload() override;
    void generate(const AnswerRequest& request) override;
    void stop(quint64 id) override;
    void count(quint64 id, const QStringList& texts) override;
    void forget(const QString& conversation) override;

private:
    void loadHere(quint64 id, const QString& file); // these run on the thread
    void generateHere(const AnswerRequest& request);
    // Keeps what the session has read of its conversation, where reading it again would take a while.
    void leaveConversation();
    // Makes the session one of this conversation, with what is kept of it where that helps with the prompt.
    void enterConversation(const QString& conversation, std::span<const TokenId> prompt);
    void closeModel();
    std::optional<int> countTokens(const std::string& text); // on the thread that counts; absent: no model, or the end

    EngineOptions m_options;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Session> m_session;           // goes before its engine
    std::unique_ptr<ConversationWriter> m_writer; // so does this
    RecommendedSampling m_recommended;            // for the loaded model
    const StateCache m_states;
    QHash<QString, size_t> m_leftOut; // turns of each conversation that were too many the last time
    QString m_conversation;           // that the session holds; empty: none that has a name
    bool m_changed = false;           // it has been gone on with since it was kept
    std::atomic<quint64> m_newestLoad = 0;
    std::atomic<quint64> m_cancelledLoad = 0; // this one and those before
    std::mutex m_stopping;                    // guards the next three
    bool m_ending = false;
    quint64 m_runningAnswer = 0;
    QSet<quint64> m_stoppedAnswers; // that wait
    std::atomic<bool> m_stop = false;
    QObject* m_here; // lives on the thread: what is posted to it runs there, one after another
    QThread m_thread;
    std::mutex m_counted; // m_engine is neither made nor gone while a piece of text is counted
    std::atomic<bool> m_endsCounting = false;
    QThreadPool m_counting; // one thread: an answer may be running on the other
    QThreadPool m_looking;  // for devices: drivers take their time, and an answer may be running
};

} // namespace alcove
