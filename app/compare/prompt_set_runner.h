// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Has the models of a set answer its prompts, one model after another so that each is loaded once and none slows
// another down, one prompt after another. It keeps nothing: who listens to answered() does, and starts it with what is
// there.
#pragma once

#include "app/chat/model_status.h"
#include "app/compare/prompt_set.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace alcove {

class EnginePool;

class PromptSetRunner : public QObject {
    Q_OBJECT

public:
    explicit PromptSetRunner(EnginePool& engines, QObject* parent = nullptr); // which outlives it
    ~PromptSetRunner() override;

    // Everything that `answers` lack. Not while it runs.
    void start(const PromptSetRecord& set, const std::vector<SetPrompt>& prompts, const std::vector<SetAnswer>& answers,
               const LoadChoices& choices);
    void stop(); // what is being written is lost; everything before is told

    bool running() const { return m_set.id != 0; }
    qint64 set() const { return m_set.id; } // 0: it does not run
    QString file() const;                   // of the model whose turn it is; empty: it does not run
    int done() const { return m_done; }
    int all() const { return m_all; }
    QString words() const; // "3 of 20 · TinyStories F16 · about 2 min left"

signals:
    void answered(qint64 set, const alcove::SetAnswer& answer);
    void progressed();
    void ended(); // by itself or because of stop()

private:
    struct Turn {
        QString file;
        std::vector<size_t> left; // of the prompts
    };

    void next();
    void ask();
    void open();
    void failToOpen(const Error& error);
    void add(const AnswerChunk& chunk);
    void finish(const GenerateStats& stats);
    void take(const SetAnswer& answer);
    void end();
    SetAnswer emptyAnswer() const; // to the next prompt
    bool isRunning(quint64 request) const { return running() && request == m_request; }

    EnginePool& m_engines;
    std::unique_ptr<ChatEngine> m_engine;
    ModelStatus m_model;
    LoadChoices m_choices;
    PromptSetRecord m_set;
    std::vector<SetPrompt> m_prompts;
    std::vector<Turn> m_turns; // the first one is on
    SetAnswer m_answer;        // that is being written
    quint64 m_request = 0;
    int m_done = 0;
    int m_all = 0;
    int m_doneNow = 0;
    QElapsedTimer m_clock;
};

} // namespace alcove
