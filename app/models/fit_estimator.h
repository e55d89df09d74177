// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Plans the memory of models on a thread of its own: those that are asked about, the last one first, and nothing for
// those that nobody asks about any more. It also measures each device once.
#pragma once

#include "app/chat/chat_engine.h"
#include "inference/memory_plan.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <optional>

namespace alcove {

class Settings;

class FitEstimator : public QObject {
    Q_OBJECT

public:
    explicit FitEstimator(Settings& settings, QObject* parent = nullptr); // which outlive it
    ~FitEstimator() override;                                             // waits for what it is at, a second at most

    // How models would be opened. What was planned for another way is forgotten.
    void setChoices(const LoadChoices& choices);
    // What is free has changed: plans hold, but are made anew as soon as they are asked for.
    void refresh();

    // Somebody looks at this file, until as many leave() it as have wanted it. Ends in planned().
    void want(const QString& file);
    void leave(const QString& file);
    const Result<MemoryPlan>* plan(const QString& file) const; // null: not there yet

    // One plan, before all others. `then` runs on this object's thread, unless another one is asked for before.
    void planNow(const QString& file, std::function<void(const Result<MemoryPlan>&)> then);
    void dropPlanNow() { m_then = {}; }

    double bytesPerSecond(const std::string& device) const; // that it copies; 0: not measured yet

signals:
    void planned(const QString& file);
    void measured(); // a device

private:
    struct Known {
        Result<MemoryPlan> plan;
        bool old = false; // to be made anew
    };

    void next();
    void take(quint64 round, const QString& file, const Result<MemoryPlan>& plan);
    bool measure(const MemoryPlan& plan); // its device, unless that is known; true: it has begun
    void keepSpeed(const QString& device, const QString& key, double bytesPerSecond);

    Settings& m_settings;
    LoadChoices m_choices;
    QHash<QString, Known> m_plans;
    QHash<QString, int> m_wanted; // by how many
    QStringList m_waiting;        // the next one last
    QString m_urgent;             // of planNow()
    std::function<void(const Result<MemoryPlan>&)> m_then;
    quint64 m_round = 0; // of choices
    bool m_busy = false;
    QStringList m_tried; // devices that were measured since the start, or could not be
    std::atomic<bool> m_stop = false;
    QThreadPool m_thread;
};

} // namespace alcove
