// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The models that are open in this process, each in an engine of its own with its own thread. Who uses a model gets a
// ChatEngine that behaves as if it were alone; behind it, those who open the same file in the same way share one
// engine, so that nothing lies in memory twice. A model goes when its last user has left it.
#pragma once

#include "app/chat/chat_engine.h"

#include <QHash>
#include <QList>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace alcove {

class SharedEngine;

class EnginePool : public QObject {
    Q_OBJECT

public:
    using MakeEngine = std::function<std::unique_ptr<ChatEngine>()>;

    // `make` gives an engine that has nothing loaded.
    explicit EnginePool(MakeEngine make, QObject* parent = nullptr);
    ~EnginePool() override; // all that newEngine() gave are gone

    std::unique_ptr<ChatEngine> newEngine();
    QStringList openFiles() const; // of the models that are ready

signals:
    void openFilesChanged();

private:
    friend class SharedEngine;

    // An engine, and who uses the model in it. Engines are kept for the next model when nobody does.
    struct Place {
        enum class State { Empty, Loading, Ready };
        struct Request {
            QPointer<SharedEngine> user;
            quint64 id = 0; // the user's own
        };

        std::unique_ptr<ChatEngine> engine;
        State state = State::Empty;
        QString file;
        LoadChoices choices;
        std::optional<LoadedModel> model; // while Ready
        quint64 loadId = 0;               // of the engine's last load()
        QList<SharedEngine*> users;
        quint64 lastRequest = 0;
        QHash<quint64, Request> requests; // by the engine's ids
        quint64 lastCount = 0;
        QHash<quint64, Request> counts; // the same for what is counted
        bool emptying = false;          // unload() has not ended
    };

    Place* addPlace();
    Place* emptyPlace();
    Place* find(const QString& file, const LoadChoices& choices);
    // One after another, so that each is measured against what the others left; and not before what was closed is gone.
    void enqueue(Place& place);
    void loadNext();
    void withdraw(Place& place); // out of the queue, or out of the loading
    void endLoading(Place& place, quint64 id, const std::optional<LoadedModel>& model, const Error& error);
    void empty(Place& place); // nobody uses it
    template<typename Told>
    void tell(Place& place, quint64 id, bool last, Told told);

    MakeEngine m_make;
    std::vector<std::unique_ptr<Place>> m_places; // only ever added to
    QList<Place*> m_queue;
    Place* m_loading = nullptr;
    quint64 m_lastLoad = 0;
};

} // namespace alcove
