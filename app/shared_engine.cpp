// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/shared_engine.h"

#include <algorithm>
#include <utility>

namespace alcove {

SharedEngine::SharedEngine(EnginePool& pool) : m_pool(pool) {}

SharedEngine::~SharedEngine()
{
    leave();
}

void SharedEngine::setLoadChoices(const LoadChoices& choices)
{
    m_choices = choices;
    if (m_place && m_place->users.size() == 1)
        m_place->engine->setLoadChoices(choices);
}

void SharedEngine::lookForDevices()
{
    ChatEngine& engine = *m_pool.m_places.front()->engine;
    connect(&engine, &ChatEngine::devicesFound, this, &ChatEngine::devicesFound, Qt::UniqueConnection);
    engine.lookForDevices();
}

void SharedEngine::load(quint64 id, const QString& file)
{
    using State = EnginePool::Place::State;
    EnginePool::Place* shared = m_pool.find(file, m_choices);
    const bool alone = m_place && m_place->users.size() == 1 && !m_place->kept;
    m_loadId = id;
    m_waits = true;
    if (shared && (shared != m_place || !alone)) {
        if (shared != m_place) {
            leave();
            enter(*shared);
        }
        m_waits = true;
        shared->used = QDateTime::currentDateTime();
        if (shared->state == State::Ready) {
            QMetaObject::invokeMethod(
                this,
                [this, id] {
                    if (m_waits && m_loadId == id && m_place && m_place->model)
                        tellLoaded(*m_place->model);
                },
                Qt::QueuedConnection);
        }
        return;
    }
    // The engine that held the old model takes the new one, so that the old one is gone before the new one is measured.
    if (!alone) {
        leave();
        enter(*m_pool.emptyPlace());
        m_waits = true;
    }
    m_place->file = file;
    m_place->choices = m_choices;
    m_pool.enqueue(*m_place);
}

void SharedEngine::cancelLoading()
{
    if (!m_waits)
        return;
    leave();
    emit loadFailed(m_loadId, {});
}

void SharedEngine::unload()
{
    leave();
    QMetaObject::invokeMethod(this, [this] { emit unloaded(); }, Qt::QueuedConnection);
}

void SharedEngine::tellLoaded(const LoadedModel& model)
{
    m_waits = false;
    emit loaded(m_loadId, model);
    for (const AnswerRequest& request : std::exchange(m_pending, {}))
        ask(request);
}

void SharedEngine::tellLoadFailed(const Error& error)
{
    m_waits = false;
    m_place = nullptr; // the pool has let go of this one
    const std::vector<AnswerRequest> pending = std::exchange(m_pending, {});
    emit loadFailed(m_loadId, error);
    for (const AnswerRequest& request : pending)
        emit failed(request.id, error);
}

void SharedEngine::generate(const AnswerRequest& request)
{
    if (m_waits) {
        m_pending.push_back(request);
    } else if (m_place) {
        ask(request);
    } else {
        const Error error{tr("No model is open.").toStdString(), tr("Open a GGUF file.").toStdString(), {}};
        QMetaObject::invokeMethod(
            this, [this, id = request.id, error] { emit failed(id, error); }, Qt::QueuedConnection);
    }
}

void SharedEngine::ask(const AnswerRequest& request)
{
    AnswerRequest asked = request;
    m_place->used = QDateTime::currentDateTime();
    asked.id = ++m_place->lastRequest;
    m_place->requests.insert(asked.id, {.user = this, .id = request.id});
    m_place->engine->generate(asked);
}

void SharedEngine::stop(quint64 id)
{
    const auto pending = std::ranges::find(m_pending, id, &AnswerRequest::id);
    if (pending != m_pending.end()) {
        m_pending.erase(pending);
        QMetaObject::invokeMethod(
            this, [this, id] { emit finished(id, {.finish = FinishReason::Stopped}); }, Qt::QueuedConnection);
        return;
    }
    if (!m_place)
        return;
    // A copy: an engine may answer at once.
    const auto requests = m_place->requests;
    for (auto request = requests.begin(); request != requests.end(); ++request) {
        if (request->user == this && request->id == id)
            m_place->engine->stop(request.key());
    }
}

void SharedEngine::count(quint64 id, const QStringList& texts)
{
    if (m_waits || !m_place) {
        QMetaObject::invokeMethod(this, [this, id] { emit counted(id, {}); }, Qt::QueuedConnection);
        return;
    }
    const quint64 asked = ++m_place->lastCount;
    m_place->counts.insert(asked, {.user = this, .id = id});
    m_place->engine->count(asked, texts);
}

void SharedEngine::forget(const QString& conversation)
{
    for (const auto& place : m_pool.m_places)
        place->engine->forget(conversation);
}

void SharedEngine::enter(EnginePool::Place& place)
{
    m_place = &place;
    place.users.append(this);
}

void SharedEngine::leave()
{
    m_waits = false;
    m_pending.clear();
    EnginePool::Place* place = std::exchange(m_place, nullptr);
    if (!place)
        return;
    place->users.removeOne(this);
    const auto requests = place->requests;
    for (auto request = requests.begin(); request != requests.end(); ++request) {
        if (request->user == this)
            place->engine->stop(request.key());
    }
    if (place->users.isEmpty() && !place->kept)
        m_pool.empty(*place);
}

} // namespace alcove
