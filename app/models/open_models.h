// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Opens models for the chat so that those before stay open as long as there is room, and says which one is to go where
// there is none. The engines are EnginePool's; what the chat answers with is ChatController's.
#pragma once

#include "app/engine_pool.h"
#include "app/models/fit_estimate.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace alcove {

class ChatController;
class CompareController;
class FitEstimator;

class OpenModels : public QObject {
    Q_OBJECT

public:
    // All outlive it.
    OpenModels(EnginePool& engines, ChatController& chat, CompareController& compare, FitEstimator& estimator,
               QObject* parent = nullptr);

    // The chat is to answer with this file. Ends in opened(), in an offer, or in the chat's error, after which the chat
    // has the model that it had before, where that is still open.
    void open(const QString& file);
    QString opening() const;          // the file that is looked at or loaded for the chat; empty: none is
    void cancel();                    // the opening
    void unload(const QString& file); // whoever uses it

    // A model has no room beside the others: these, the least recently used ones, would have to go.
    const QString& offered() const { return m_offered; } // the file that has no room; empty: no offer is made
    const QStringList& toUnload() const { return m_toUnload; }
    void acceptOffer();
    void refuseOffer();

    std::vector<OpenMemory> memory() const;

signals:
    void changed();                   // any of the above
    void opened(const QString& file); // the chat has it
    void wanted(const QString& file); // open() was called

private:
    void decide(const QString& file, const Result<MemoryPlan>& plan);
    void begin(const QString& file, bool keepLast);
    void offer(const QString& file, const QStringList& toUnload);
    void follow(); // the chat's model
    void noteFailure(const Error& error);
    std::vector<EnginePool::OpenModel> others(const QString& file) const; // idle ones, the least recently used first

    EnginePool& m_engines;
    ChatController& m_chat;
    CompareController& m_compare;
    FitEstimator& m_estimator;
    QString m_looking; // for the room that it takes
    QString m_begun;   // with the chat
    QString m_last;    // what the chat had before, kept
    QString m_offered;
    QStringList m_toUnload;
};

} // namespace alcove
