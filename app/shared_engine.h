// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One user's view of the models that EnginePool keeps.
#pragma once

#include "app/engine_pool.h"

namespace alcove {

class SharedEngine : public ChatEngine {
    Q_OBJECT

public:
    explicit SharedEngine(EnginePool& pool);
    ~SharedEngine() override; // leaves its model

    void setLoadChoices(const LoadChoices& choices) override;
    void lookForDevices() override;
    void load(quint64 id, const QString& file) override;
    void cancelLoading() override;
    void unload() override;
    void generate(const AnswerRequest& request) override;
    void stop(quint64 id) override;
    void count(quint64 id, const QStringList& texts) override;
    void forget(const QString& conversation) override;

    // The pool's: what became of the load that this one waits for.
    bool waits() const { return m_waits; }
    quint64 loadId() const { return m_loadId; }
    void tellLoaded(const LoadedModel& model);
    void tellLoadFailed(const Error& error);

private:
    void enter(EnginePool::Place& place);
    void leave();
    void ask(const AnswerRequest& request);

    EnginePool& m_pool;
    EnginePool::Place* m_place = nullptr; // null: no model
    LoadChoices m_choices;
    quint64 m_loadId = 0;
    bool m_waits = false;                 // for its model to be loaded
    std::vector<AnswerRequest> m_pending; // that came meanwhile
};

} // namespace alcove
