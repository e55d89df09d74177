// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/open_models.h"

#include "app/chat/chat_controller.h"
#include "app/compare/compare_controller.h"
#include "app/models/fit_estimator.h"

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

quint64 bytesOn(const std::string& device, bool shared, const EnginePool::OpenModel& model)
{
    const MemoryUse& use = model.model.memory;
    const quint64 inRam = use.ram + use.mapped;
    const bool sameDevice = model.model.device.id == device;
    if (device == "cpu" || shared)
        return inRam + (sameDevice ? use.graphics : 0);
    return sameDevice ? use.graphics : 0;
}

} // namespace

OpenModels::OpenModels(EnginePool& engines, ChatController& chat, CompareController& compare, FitEstimator& estimator,
                       QObject* parent)
    : QObject(parent), m_engines(engines), m_chat(chat), m_compare(compare), m_estimator(estimator)
{
    connect(&engines, &EnginePool::openFilesChanged, this, &OpenModels::changed);
    connect(&chat, &ChatController::modelChanged, this, &OpenModels::follow);
    connect(&chat, &ChatController::modelFailed, this, &OpenModels::noteFailure);
}

QString OpenModels::opening() const
{
    if (!m_looking.isEmpty())
        return m_looking;
    return m_chat.modelState() == "loading" ? m_chat.chosenModelFile() : QString();
}

void OpenModels::open(const QString& file)
{
    m_offered.clear();
    m_looking.clear();
    m_estimator.dropPlanNow();
    emit wanted(file);
    if (file == m_chat.modelFile() && !m_chat.reopenNeeded()) {
        emit opened(file);
    } else if (m_engines.isOpen(file, m_chat.loadChoices()) || others(file).empty()) {
        begin(file, true);
    } else {
        m_looking = file;
        m_estimator.planNow(file, [this, file](const Result<MemoryPlan>& plan) { decide(file, plan); });
    }
    emit changed();
}

// What has no room even alone is left to the engine, which says how much is missing.
void OpenModels::decide(const QString& file, const Result<MemoryPlan>& plan)
{
    m_looking.clear();
    const std::vector<OpenMemory> open = memory();
    const FitEstimate fit = estimateFit(plan, open);
    if (fit.verdict != FitEstimate::Verdict::Beside && fit.verdict != FitEstimate::Verdict::Spills)
        return begin(file, true);
    const quint64 lacks = lacksBeside(*plan, open);
    QStringList toUnload;
    quint64 freed = 0;
    for (const EnginePool::OpenModel& model : others(file)) {
        const quint64 bytes = bytesOn(fit.deviceId, plan->shared, model);
        if (freed >= lacks || bytes == 0)
            continue;
        freed += bytes;
        toUnload << model.file;
    }
    if (toUnload.isEmpty())
        begin(file, true);
    else if (toUnload == QStringList(m_chat.modelFile()))
        begin(file, false); // the chat changes from the one to the other, as it asks for
    else
        offer(file, toUnload);
}

void OpenModels::begin(const QString& file, bool keepLast)
{
    const QString before = m_chat.modelFile();
    // While another one is being opened, the one before that is still what the chat goes back to.
    if (!before.isEmpty() || m_last == file)
        m_last.clear();
    // Opened otherwise than it would be now, it would be in memory twice.
    if (!m_engines.isOpen(file, m_chat.loadChoices()))
        m_engines.release(file);
    if (keepLast && !before.isEmpty() && before != file) {
        m_engines.keep(before);
        m_last = before;
    }
    m_begun = file;
    m_chat.openModel(QUrl::fromLocalFile(file));
    emit changed();
}

void OpenModels::offer(const QString& file, const QStringList& toUnload)
{
    m_offered = file;
    m_toUnload = toUnload;
    emit changed();
}

void OpenModels::acceptOffer()
{
    const QString file = std::exchange(m_offered, {});
    if (file.isEmpty())
        return;
    const bool chatsGoes = m_toUnload.contains(m_chat.modelFile());
    for (const QString& each : std::as_const(m_toUnload)) {
        m_compare.closeModel(each);
        m_engines.release(each);
    }
    begin(file, !chatsGoes);
}

void OpenModels::refuseOffer()
{
    m_offered.clear();
    emit changed();
}

void OpenModels::cancel()
{
    if (!m_looking.isEmpty()) {
        m_looking.clear();
        m_estimator.dropPlanNow();
        emit changed();
    } else {
        m_chat.cancelLoading();
    }
}

void OpenModels::unload(const QString& file)
{
    m_compare.closeModel(file);
    if (m_chat.modelFile() == file)
        m_chat.unloadModel();
    m_engines.release(file);
    emit changed();
}

void OpenModels::follow()
{
    const QString state = m_chat.modelState();
    if (state == "ready") {
        const QString file = m_chat.modelFile();
        m_engines.release(file); // the chat holds it
        if (std::exchange(m_begun, {}) == file)
            emit opened(file);
    } else if (state == "none" && !m_begun.isEmpty()) {
        // It was cancelled.
        m_begun.clear();
        if (!m_last.isEmpty())
            m_chat.openModel(QUrl::fromLocalFile(std::exchange(m_last, {})));
    }
    emit changed();
}

void OpenModels::noteFailure(const Error& error)
{
    const QString file = std::exchange(m_begun, {});
    if (file.isEmpty())
        return;
    const auto open = others(file);
    if (isMemoryShort(error) && open.size() == 1 && open.front().file == m_last) {
        // As things were before models stayed open: the chat changes from the one to the other.
        m_chat.clearError();
        m_engines.release(std::exchange(m_last, {}));
        return begin(file, false);
    }
    if (isMemoryShort(error) && !open.empty()) {
        m_chat.clearError();
        offer(file, {open.front().file});
    }
    if (!m_last.isEmpty())
        m_chat.openModel(QUrl::fromLocalFile(std::exchange(m_last, {})));
}

std::vector<EnginePool::OpenModel> OpenModels::others(const QString& file) const
{
    std::vector<EnginePool::OpenModel> models = m_engines.openModels();
    std::erase_if(models, [&](const EnginePool::OpenModel& model) { return model.file == file || model.answering; });
    return models;
}

std::vector<OpenMemory> OpenModels::memory() const
{
    std::vector<OpenMemory> memory;
    for (const EnginePool::OpenModel& open : m_engines.openModels()) {
        const std::string& kind = open.model.device.kind;
        memory.push_back({.device = open.model.device.id,
                          .shared = kind == "integrated GPU" || kind == "software Vulkan",
                          .use = open.model.memory});
    }
    return memory;
}

} // namespace alcove
