// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/answer_queue.h"

#include "app/storage/conversation_store.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace alcove {

using namespace std::chrono_literals;

AnswerQueue::AnswerQueue(ChatEngine& engine, QObject* parent) : QObject(parent), m_engine(engine), m_saving(this)
{
    m_saving.setInterval(1s);
    m_saving.setSingleShot(true);
    connect(&m_saving, &QTimer::timeout, this, &AnswerQueue::save);
    connect(&engine, &ChatEngine::templateFailed, this, &AnswerQueue::tellTemplateFailed);
    connect(&engine, &ChatEngine::begun, this, &AnswerQueue::noteValues);
    connect(&engine, &ChatEngine::leftOut, this, &AnswerQueue::tellLeftOut);
    connect(&engine, &ChatEngine::textReady, this, &AnswerQueue::addText);
    connect(&engine, &ChatEngine::finished, this, &AnswerQueue::finish);
    connect(&engine, &ChatEngine::failed, this, &AnswerQueue::fail);
}

void AnswerQueue::add(ConversationStore& store, bool kept, const QString& conversationId, const MessageRecord& answer,
                      AnswerRequest request)
{
    stopAside();
    request.id = 0;
    request.conversation = kept ? conversationId : QString();
    if (!answer.text.isEmpty() || !answer.reasoning.isEmpty())
        request.messages.push_back(answer);
    m_answers.push_back({.store = &store,
                         .conversationId = conversationId,
                         .message = answer,
                         .request = std::move(request),
                         .thoughtBefore = answer.reasoningSeconds});
    emit conversationsChanged();
    startNext();
}

void AnswerQueue::startNext()
{
    if (m_answers.empty() || m_answers.front().request.id != 0)
        return;
    Answer& answer = m_answers.front();
    answer.request.id = ++m_lastRequest;
    answer.clock.start();
    m_saving.stop();
    m_engine.generate(answer.request);
}

void AnswerQueue::askAside(AnswerRequest request)
{
    request.id = ++m_lastRequest;
    m_aside = Aside{.id = request.id, .text = {}};
    m_engine.generate(request);
}

void AnswerQueue::stopAside()
{
    if (!m_aside)
        return;
    m_engine.stop(std::exchange(m_aside, std::nullopt)->id);
    emit asideEnded(std::nullopt);
}

bool AnswerQueue::addToAside(quint64 id, const AnswerChunk& chunk)
{
    if (!m_aside || m_aside->id != id)
        return false;
    if (chunk.textWasReasoning)
        m_aside->text.clear();
    m_aside->text += chunk.text;
    return true;
}

bool AnswerQueue::endAside(quint64 id)
{
    if (!m_aside || m_aside->id != id)
        return false;
    emit asideEnded(std::exchange(m_aside, std::nullopt)->text);
    return true;
}

bool AnswerQueue::isRunning(quint64 id) const
{
    return !m_answers.empty() && m_answers.front().request.id == id;
}

void AnswerQueue::noteValues(quint64 id, const AnswerValues& values)
{
    if (isRunning(id))
        m_answers.front().message.values = values;
}

void AnswerQueue::tellLeftOut(quint64 id, int messages)
{
    if (isRunning(id))
        emit leftOut(m_answers.front().conversationId, messages);
}

void AnswerQueue::tellTemplateFailed(quint64 id, const Error& error)
{
    if (isRunning(id))
        emit templateFailed(m_answers.front().conversationId, error);
}

void AnswerQueue::addText(quint64 id, const AnswerChunk& chunk)
{
    if (addToAside(id, chunk) || !isRunning(id))
        return;
    Answer& answer = m_answers.front();
    if (!chunk.reasoning.isEmpty() || chunk.textWasReasoning) {
        if (!answer.thought.isValid())
            answer.thought.start();
        answer.message.reasoningSeconds = answer.thoughtBefore + static_cast<double>(answer.thought.elapsed()) / 1000;
    }
    if (chunk.textWasReasoning)
        answer.message.reasoning += std::exchange(answer.message.text, {});
    answer.message.reasoning += chunk.reasoning;
    answer.message.text += chunk.text;
    answer.message.tokens = chunk.tokens;
    answer.message.promptTokens = chunk.contextUsed - chunk.tokens;
    answer.message.tokensPerSecond = chunk.tokensPerSecond;
    answer.message.firstTokenSeconds = chunk.firstTokenSeconds;
    answer.dirty = true;
    // The first words at once, then once a second.
    if (!m_saving.isActive())
        save();
    emit changed(answer.conversationId, answer.message);
}

void AnswerQueue::save()
{
    if (m_answers.empty() || !m_answers.front().dirty)
        return;
    m_answers.front().store->saveMessage(m_answers.front().message);
    m_answers.front().dirty = false;
    m_saving.start();
}

void AnswerQueue::finish(quint64 id, const GenerateStats& stats)
{
    if (endAside(id) || !isRunning(id))
        return;
    Answer answer = std::move(m_answers.front());
    m_answers.pop_front();
    MessageRecord& message = answer.message;
    message.promptTokens = static_cast<int>(stats.promptTokens);
    message.tokens = static_cast<int>(stats.generatedTokens);
    if (stats.decodeSeconds > 0)
        message.tokensPerSecond = stats.generatedTokens / stats.decodeSeconds;
    MessageState state = MessageState::Complete;
    if (stats.finish == FinishReason::Stopped) {
        state = MessageState::Stopped;
    } else if (stats.finish == FinishReason::Length) {
        state = MessageState::Stopped;
        message.error.message = tr("Cut after %n tokens, as it is set", nullptr, message.tokens).toStdString();
    } else if (stats.finish == FinishReason::ContextFull) {
        state = MessageState::Stopped;
        message.error.message =
            (stats.generatedTokens == 0 ? tr("%n tokens: more than the model can hold", nullptr, message.promptTokens)
                                        : tr("Cut: the model can't hold more"))
                .toStdString();
        message.error.remedy = tr("Start a new chat, or open a model with a longer context.").toStdString();
        message.error.details = contextFullDetails;
    }
    end(std::move(answer), state);
    startNext();
}

void AnswerQueue::fail(quint64 id, const Error& error)
{
    if (endAside(id) || !isRunning(id))
        return;
    Answer answer = std::move(m_answers.front());
    m_answers.pop_front();
    answer.message.error = error;
    end(std::move(answer), MessageState::Failed);
    startNext();
}

void AnswerQueue::end(Answer answer, MessageState state)
{
    answer.message.state = state;
    answer.message.seconds = answer.clock.isValid() ? static_cast<double>(answer.clock.elapsed()) / 1000 : 0;
    answer.store->saveMessage(answer.message);
    emit changed(answer.conversationId, answer.message);
    emit conversationsChanged();
    emit ended(answer.conversationId, answer.request, answer.message);
}

void AnswerQueue::stop(const QString& conversationId)
{
    const auto found = std::ranges::find(m_answers, conversationId, &Answer::conversationId);
    if (found == m_answers.end())
        return;
    // It is over for the person now; what the engine still says about it comes with an id that nobody waits for.
    Answer answer = std::move(*found);
    m_answers.erase(found);
    if (answer.request.id != 0)
        m_engine.stop(answer.request.id);
    end(std::move(answer), MessageState::Stopped);
    startNext();
}

void AnswerQueue::stopAll()
{
    stopAside();
    // The last first, so that none of those that wait is started.
    while (!m_answers.empty())
        stop(m_answers.back().conversationId);
}

const MessageRecord* AnswerQueue::find(const QString& conversationId) const
{
    const auto found = std::ranges::find(m_answers, conversationId, &Answer::conversationId);
    return found == m_answers.end() ? nullptr : &found->message;
}

QSet<QString> AnswerQueue::conversations() const
{
    QSet<QString> ids;
    for (const Answer& answer : m_answers)
        ids.insert(answer.conversationId);
    return ids;
}

} // namespace alcove
