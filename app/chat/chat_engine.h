// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the chat needs of an engine: one model, one answer at a time, told in values. InferenceWorker is the real one.
#pragma once

#include "app/storage/records.h"
#include "inference/engine.h"
#include "inference/recommended_sampling.h"
#include "inference/result.h"
#include "inference/types.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace alcove {

// A model that is ready to answer.
struct LoadedModel {
    QString file;
    ModelInfo info;
    DeviceInfo device;
    int contextSize = 0;      // tokens
    MemoryUse memory;         // that it may take at the most
    quint64 weightsInRam = 0; // bytes of it that a card has no room for
    ThinkingSupport thinking;
    RecommendedSampling recommended;
};

// How models are opened.
struct LoadChoices {
    QString device = QStringLiteral("auto"); // as EngineOptions has it
    KvType kvType = KvType::F16;
    int contextLength = 0;   // tokens; 0: the model's own
    int graphicsShare = 100; // percent of a card's memory that the program may take

    bool operator==(const LoadChoices&) const = default;
};

struct AnswerRequest {
    quint64 id = 0;       // larger than that of every request before
    QString conversation; // its id: what the engine has read of it may be kept under that name
    // The whole conversation: the question last, or the answer that is to be gone on with.
    std::vector<MessageRecord> messages;
    bool leaveOutOldest = false; // where they do not fit, the oldest messages stay out
    ThinkingChoice thinking;     // what the model does not leave to choose is left out
    AnswerValues values;         // in the place of what is recommended for the model
};

// What came since the last chunk.
struct AnswerChunk {
    QString reasoning; // what the model thinks before its text
    QString text;
    bool textWasReasoning = false; // all text of the answer so far was thought: this reasoning follows it
    int tokens = 0;                // of the answer so far
    int contextUsed = 0;           // tokens of the whole conversation so far
    double tokensPerSecond = 0;
    double firstTokenSeconds = 0; // from when the engine turned to the request to the first of its tokens
};

// Calls return at once, from any thread; signals come on the receiver's. Ids tell which call a signal belongs to: one
// that belongs to an older call than the receiver's last is out of date.
class ChatEngine : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void setLoadChoices(const LoadChoices& choices) = 0; // for what is loaded from now on
    virtual void lookForDevices() = 0;                           // ends in devicesFound()

    // Replaces the loaded model. Ends in loaded() or loadFailed(); after cancelLoading() in loadFailed() with an empty
    // message.
    virtual void load(quint64 id, const QString& file) = 0;
    virtual void cancelLoading() = 0;
    virtual void unload() = 0; // ends in unloaded()

    // Ends in finished() or failed(). A conversation that does not fit ends in finished() too, with
    // FinishReason::ContextFull and no tokens. One request at a time: a second one waits for the first.
    virtual void generate(const AnswerRequest& request) = 0;
    // Ends this request, running or waiting, with FinishReason::Stopped.
    virtual void stop(quint64 id) = 0;

    // Ends in counted(), also while an answer is written. Ids are of their own kind.
    virtual void count(quint64 id, const QStringList& texts) = 0;

    // The conversation is gone: nothing that was kept of it may stay. An engine that keeps nothing has nothing to do.
    virtual void forget(const QString& conversation) { Q_UNUSED(conversation) }

signals:
    void devicesFound(const alcove::DeviceList& list);
    void loadProgress(quint64 id, quint64 bytesDone, quint64 bytesTotal);
    void loaded(quint64 id, const alcove::LoadedModel& model);
    void loadFailed(quint64 id, const alcove::Error& error);
    void unloaded();                                            // the memory is free again
    void begun(quint64 id, const alcove::AnswerValues& values); // before the first text: what it is written by
    void leftOut(quint64 id, int messages); // before the first text: so many of the oldest are not read
    // Before the first text: the file's chat template could not be used, so the family's usual layout was.
    void templateFailed(quint64 id, const alcove::Error& error);
    void textReady(quint64 id, const alcove::AnswerChunk& chunk);
    void finished(quint64 id, const alcove::GenerateStats& stats);
    void counted(quint64 id, const QList<int>& tokens); // of each text; empty: no model is open
    void failed(quint64 id, const alcove::Error& error);
};

} // namespace alcove
