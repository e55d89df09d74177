// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/engine_pool.h"

#include "app/shared_engine.h"

#include <algorithm>
#include <utility>

namespace alcove {

EnginePool::EnginePool(MakeEngine make, QObject* parent) : QObject(parent), m_make(std::move(make))
{
    addPlace(); // it also looks for devices
}

EnginePool::~EnginePool() = default;

std::unique_ptr<ChatEngine> EnginePool::newEngine()
{
    return std::make_unique<SharedEngine>(*this);
}

QStringList EnginePool::openFiles() const
{
    QStringList files;
    for (const auto& place : m_places) {
        if (place->state == Place::State::Ready && !files.contains(place->file))
            files << place->file;
    }
    return files;
}

std::vector<EnginePool::OpenModel> EnginePool::openModels() const
{
    std::vector<OpenModel> models;
    for (const auto& place : m_places) {
        if (place->state == Place::State::Ready) {
            models.push_back({.file = place->file,
                              .model = *place->model,
                              .used = place->used,
                              .answering = !place->requests.isEmpty(),
                              .kept = place->kept});
        }
    }
    std::ranges::stable_sort(models, {}, &OpenModel::used);
    return models;
}

void EnginePool::keep(const QString& file)
{
    for (const auto& place : m_places) {
        if (place->state == Place::State::Ready && place->file == file)
            place->kept = true;
    }
}

void EnginePool::release(const QString& file)
{
    for (const auto& place : m_places) {
        if (place->file == file)
            release(*place);
    }
}

bool EnginePool::releaseAll()
{
    bool closed = false;
    for (const auto& place : m_places)
        closed |= release(*place);
    return closed;
}

bool EnginePool::release(Place& place)
{
    if (!std::exchange(place.kept, false) || !place.users.isEmpty())
        return false;
    empty(place);
    return true;
}

bool EnginePool::isOpen(const QString& file, const LoadChoices& choices) const
{
    return std::ranges::any_of(m_places, [&](const auto& place) {
        return place->state == Place::State::Ready && place->file == file && place->choices == choices;
    });
}

// What an engine says of a request, to whom it belongs; the ids are put back.
template<typename Told>
void EnginePool::tell(Place& place, quint64 id, bool last, Told told)
{
    const auto request = place.requests.constFind(id);
    if (request == place.requests.cend())
        return;
    const Place::Request of = *request;
    if (last)
        place.requests.erase(request);
    if (of.user)
        told(*of.user, of.id);
}

EnginePool::Place* EnginePool::addPlace()
{
    m_places.push_back(std::make_unique<Place>());
    Place* place = m_places.back().get();
    place->engine = m_make();
    ChatEngine* engine = place->engine.get();
    connect(engine, &ChatEngine::loadProgress, this, [place](quint64 id, quint64 done, quint64 total) {
        if (id != place->loadId)
            return;
        for (SharedEngine* user : QList(place->users)) {
            if (user->waits())
                emit user->loadProgress(user->loadId(), done, total);
        }
    });
    connect(engine, &ChatEngine::loaded, this,
            [this, place](quint64 id, const LoadedModel& model) { endLoading(*place, id, model, {}); });
    connect(engine, &ChatEngine::loadFailed, this,
            [this, place](quint64 id, const Error& error) { endLoading(*place, id, std::nullopt, error); });
    connect(engine, &ChatEngine::unloaded, this, [this, place] {
        place->emptying = false;
        loadNext();
    });
    connect(engine, &ChatEngine::begun, this, [this, place](quint64 id, const AnswerValues& values) {
        tell(*place, id, false, [&](SharedEngine& user, quint64 own) { emit user.begun(own, values); });
    });
    connect(engine, &ChatEngine::leftOut, this, [this, place](quint64 id, int messages) {
        tell(*place, id, false, [=](SharedEngine& user, quint64 own) { emit user.leftOut(own, messages); });
    });
    connect(engine, &ChatEngine::templateFailed, this, [this, place](quint64 id, const Error& error) {
        tell(*place, id, false, [&](SharedEngine& user, quint64 own) { emit user.templateFailed(own, error); });
    });
    connect(engine, &ChatEngine::textReady, this, [this, place](quint64 id, const AnswerChunk& chunk) {
        tell(*place, id, false, [&](SharedEngine& user, quint64 own) { emit user.textReady(own, chunk); });
    });
    connect(engine, &ChatEngine::finished, this, [this, place](quint64 id, const GenerateStats& stats) {
        tell(*place, id, true, [&](SharedEngine& user, quint64 own) { emit user.finished(own, stats); });
    });
    connect(engine, &ChatEngine::failed, this, [this, place](quint64 id, const Error& error) {
        tell(*place, id, true, [&](SharedEngine& user, quint64 own) { emit user.failed(own, error); });
    });
    connect(engine, &ChatEngine::counted, this, [place](quint64 id, const QList<int>& tokens) {
        const Place::Request of = place->counts.take(id);
        if (of.user)
            emit of.user->counted(of.id, tokens);
    });
    return place;
}

EnginePool::Place* EnginePool::emptyPlace()
{
    const auto unused = [](const auto& place) { return place->users.isEmpty() && !place->kept; };
    const auto found = std::ranges::find_if(m_places, unused);
    return found == m_places.end() ? addPlace() : found->get();
}

EnginePool::Place* EnginePool::find(const QString& file, const LoadChoices& choices)
{
    const auto found = std::ranges::find_if(m_places, [&](const auto& place) {
        return place->state != Place::State::Empty && place->file == file && place->choices == choices;
    });
    return found == m_places.end() ? nullptr : found->get();
}

void EnginePool::enqueue(Place& place)
{
    place.state = Place::State::Loading;
    place.model.reset();
    emit openFilesChanged();
    m_queue.removeOne(&place);
    // What it still loads is not wanted any more; its engine knows how to replace it.
    if (m_loading == &place) {
        m_loading = nullptr;
        m_queue.prepend(&place);
    } else {
        m_queue.append(&place);
    }
    loadNext();
}

void EnginePool::loadNext()
{
    const bool emptying = std::ranges::any_of(m_places, &Place::emptying);
    if (m_loading || emptying || m_queue.isEmpty())
        return;
    m_loading = m_queue.takeFirst();
    m_loading->loadId = ++m_lastLoad;
    m_loading->engine->setLoadChoices(m_loading->choices);
    m_loading->engine->load(m_loading->loadId, m_loading->file);
}

void EnginePool::withdraw(Place& place)
{
    m_queue.removeOne(&place);
    if (m_loading == &place)
        place.engine->cancelLoading(); // ends in endLoading()
}

void EnginePool::endLoading(Place& place, quint64 id, const std::optional<LoadedModel>& model, const Error& error)
{
    if (id != place.loadId || m_loading != &place)
        return; // another load has taken its place
    m_loading = nullptr;
    if (place.state == Place::State::Loading && !m_queue.contains(&place)) {
        place.model = model;
        place.state = model ? Place::State::Ready : Place::State::Empty;
        place.used = QDateTime::currentDateTime();
        const QList<SharedEngine*> users = place.users;
        if (!model)
            place.users.clear();
        for (SharedEngine* user : users) {
            if (model && user->waits() && place.users.contains(user))
                user->tellLoaded(*model);
            else if (!model)
                user->tellLoadFailed(error);
        }
        emit openFilesChanged();
    }
    loadNext();
}

void EnginePool::empty(Place& place)
{
    if (place.state == Place::State::Empty)
        return;
    place.state = Place::State::Empty;
    place.model.reset();
    withdraw(place);
    place.emptying = true;
    place.engine->unload();
    emit openFilesChanged();
}

} // namespace alcove
