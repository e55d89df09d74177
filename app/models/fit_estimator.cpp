// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/fit_estimator.h"

#include "app/settings.h"
#include "inference/device_speed.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

// A device with another driver, or another device in the same place, is measured anew.
QString deviceKey(const DeviceInfo& device)
{
    return QString::fromStdString(device.id + " " + device.name + " " + device.driver).simplified();
}

EngineOptions optionsFor(const LoadChoices& choices)
{
    return {.device = choices.device.toStdString(),
            .kvType = choices.kvType,
            .contextLength = static_cast<uint32_t>(choices.contextLength),
            .graphicsShare = static_cast<uint32_t>(choices.graphicsShare)};
}

} // namespace

FitEstimator::FitEstimator(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    m_thread.setMaxThreadCount(1);
}

FitEstimator::~FitEstimator()
{
    m_stop = true;
    m_thread.waitForDone();
}

void FitEstimator::setChoices(const LoadChoices& choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    ++m_round;
    m_plans.clear();
    m_waiting = m_wanted.keys();
    next();
}

void FitEstimator::refresh()
{
    for (Known& known : m_plans)
        known.old = true;
    m_waiting = m_wanted.keys();
    next();
}

void FitEstimator::want(const QString& file)
{
    ++m_wanted[file];
    const auto known = m_plans.constFind(file);
    if (known != m_plans.cend() && !known->old)
        return;
    m_waiting.removeOne(file);
    m_waiting.append(file);
    next();
}

void FitEstimator::leave(const QString& file)
{
    const auto wanted = m_wanted.find(file);
    if (wanted == m_wanted.end() || --*wanted > 0)
        return;
    m_wanted.erase(wanted);
    m_waiting.removeOne(file);
}

const Result<MemoryPlan>* FitEstimator::plan(const QString& file) const
{
    const auto known = m_plans.constFind(file);
    return known == m_plans.cend() ? nullptr : &known->plan;
}

void FitEstimator::planNow(const QString& file, std::function<void(const Result<MemoryPlan>&)> then)
{
    m_urgent = file;
    m_then = std::move(then);
    next();
}

double FitEstimator::bytesPerSecond(const std::string& device) const
{
    const auto speeds = m_settings.modelsOption("speeds", QStringList()).toStringList();
    for (const QString& line : speeds) {
        if (line.startsWith(QString::fromStdString(device) + " "))
            return line.section('\t', 1).toDouble();
    }
    return 0;
}

void FitEstimator::next()
{
    if (m_busy || (m_urgent.isEmpty() && m_waiting.isEmpty()))
        return;
    const QString file = m_urgent.isEmpty() ? m_waiting.takeLast() : std::exchange(m_urgent, {});
    m_busy = true;
    m_thread.start([this, file, options = optionsFor(m_choices), round = m_round] {
        const auto plan = planMemory(QFile::encodeName(file).toStdString(), options);
        QMetaObject::invokeMethod(this, [=, this] { take(round, file, plan); }, Qt::QueuedConnection);
    });
}

void FitEstimator::take(quint64 round, const QString& file, const Result<MemoryPlan>& plan)
{
    m_busy = false;
    if (round == m_round) {
        m_plans.insert(file, {.plan = plan});
        emit planned(file);
    } else if (m_wanted.contains(file)) {
        m_waiting.removeOne(file);
        m_waiting.append(file);
    }
    if (m_then && m_urgent.isEmpty())
        std::exchange(m_then, {})(plan);
    if (!plan || !measure(*plan))
        next();
}

bool FitEstimator::measure(const MemoryPlan& plan)
{
    constexpr uint64_t roomy = 2'000'000'000; // bytes, of which a measurement takes a quarter for a moment
    const QString key = deviceKey(plan.device);
    const QString id = QString::fromStdString(plan.device.id);
    const auto speeds = m_settings.modelsOption("speeds", QStringList()).toStringList();
    const bool known =
        std::ranges::any_of(speeds, [&](const QString& line) { return line.section('\t', 0, 0) == key; });
    const uint64_t free = id == "cpu" || plan.shared ? plan.ramFree : plan.graphicsFree;
    if (known || m_tried.contains(key) || free < roomy)
        return false;
    m_tried << key;
    m_busy = true;
    m_thread.start([this, id, key] {
        const auto speed = measureDeviceCopy(id.toStdString(), m_stop);
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                m_busy = false;
                if (speed)
                    keepSpeed(id, key, *speed);
                next();
            },
            Qt::QueuedConnection);
    });
    return true;
}

void FitEstimator::keepSpeed(const QString& device, const QString& key, double bytesPerSecond)
{
    QStringList speeds = m_settings.modelsOption("speeds", QStringList()).toStringList();
    speeds.removeIf([&](const QString& line) { return line.startsWith(device + " "); });
    speeds << key + '\t' + QString::number(bytesPerSecond, 'f', 0);
    m_settings.setModelsOption("speeds", speeds);
    emit measured();
}

} // namespace alcove
