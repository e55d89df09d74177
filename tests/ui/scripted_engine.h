// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// An engine that says what a test tells it to, when the test tells it: for what needs a certain moment.
#pragma once

#include "app/chat/chat_engine.h"

namespace alcove {

class ScriptedEngine : public ChatEngine {
    Q_OBJECT

public:
    using ChatEngine::ChatEngine;

    void setLoadChoices(const LoadChoices& choices) override { m_choices = choices; }
    void lookForDevices() override { ++m_looks; }
    void load(quint64 id, const QString& file) override;
    void cancelLoading() override;
    void unload() override { emit unloaded(); }
    void generate(const AnswerRequest& request) override;
    void stop(quint64 id) override;
    void count(quint64 id, const QStringList& texts) override; // four letters are a token

    // What the running load() comes to.
    void progressLoading(quint64 done, quint64 total);
    void setMemory(const MemoryUse& memory) { m_memory = memory; } // of what it loads
    void finishLoading(const ThinkingSupport& thinking = {});
    void setParameters(uint64_t parameters) { m_parameters = parameters; } // of what is loaded from now on
    void failLoading(const Error& error);

    // What the running generate() comes to.
    void refuseTemplate(const std::string& why) { emit templateFailed(m_request.id, {.message = why}); }
    void leaveOut(int messages) { emit leftOut(m_request.id, messages); }
    void think(const QString& text, bool saidBefore = false); // saidBefore: all that was said so far is thought too
    void say(const QString& text);
    void finish(FinishReason reason = FinishReason::EndOfTurn);
    void fail(const Error& error);
    void answer(const QString& text)
    {
        say(text);
        finish();
    }

    bool loading() const { return m_loading; }
    bool generating() const { return m_generating; }
    int requests() const { return m_requests; }
    const AnswerRequest& request() const { return m_request; } // the last one
    QString file() const { return m_file; }
    const LoadChoices& choices() const { return m_choices; }
    int looks() const { return m_looks; } // for devices

private:
    void tell(AnswerChunk chunk);

    quint64 m_loadId = 0;
    QString m_file;
    uint64_t m_parameters = 656'000;
    LoadChoices m_choices;
    MemoryUse m_memory;
    int m_looks = 0;
    AnswerRequest m_request;
    int m_requests = 0;
    int m_tokens = 0;
    int m_context = 0;
    bool m_loading = false;
    bool m_generating = false;
};

} // namespace alcove
