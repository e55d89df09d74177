// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/prompt_set_runner.h"

#include "app/chat/prompt_messages.h"
#include "app/engine_pool.h"
#include "inference/memory_plan.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace alcove {

PromptSetRunner::PromptSetRunner(EnginePool& engines, QObject* parent)
    : QObject(parent), m_engines(engines), m_engine(engines.newEngine()), m_model(*m_engine)
{
    connect(&m_model, &ModelStatus::ready, this, [this] {
        if (running())
            ask();
    });
    connect(&m_model, &ModelStatus::failed, this, &PromptSetRunner::failToOpen);
    connect(&m_model, &ModelStatus::progressChanged, this, &PromptSetRunner::progressed);
    connect(m_engine.get(), &ChatEngine::textReady, this, [this](quint64 request, const AnswerChunk& chunk) {
        if (isRunning(request))
            add(chunk);
    });
    connect(m_engine.get(), &ChatEngine::finished, this, [this](quint64 request, const GenerateStats& stats) {
        if (isRunning(request))
            finish(stats);
    });
    connect(m_engine.get(), &ChatEngine::failed, this, [this](quint64 request, const Error& error) {
        if (!isRunning(request))
            return;
        m_answer.finish = "error: " + QString::fromStdString(error.message);
        take(m_answer);
        next();
    });
}

PromptSetRunner::~PromptSetRunner() = default;

void PromptSetRunner::start(const PromptSetRecord& set, const std::vector<SetPrompt>& prompts,
                            const std::vector<SetAnswer>& answers, const LoadChoices& choices)
{
    Q_ASSERT(!running());
    m_set = set;
    m_prompts = prompts;
    m_choices = choices;
    m_turns.clear();
    m_all = static_cast<int>(prompts.size()) * static_cast<int>(set.models.size());
    m_done = m_all;
    m_doneNow = 0;
    for (const QString& file : set.models) {
        m_turns.push_back({file, unanswered(prompts, answers, file)});
        m_done -= static_cast<int>(m_turns.back().left.size());
    }
    m_clock.start();
    next();
}

void PromptSetRunner::stop()
{
    if (!running())
        return;
    m_engine->stop(m_request);
    end();
}

QString PromptSetRunner::file() const
{
    return running() && !m_turns.empty() ? m_turns.front().file : QString();
}

QString PromptSetRunner::words() const
{
    QStringList parts = {tr("%1 of %2").arg(m_done).arg(m_all)};
    if (m_model.state() == ModelStatus::State::Loading)
        parts << tr("opening %1").arg(QFileInfo(file()).completeBaseName());
    else if (m_model.model())
        parts << m_model.name();
    if (const auto left = secondsLeft(m_all - m_done, m_doneNow, m_clock.elapsed()))
        parts << (*left < 90 ? tr("about %1 s left").arg(std::max<qint64>(*left, 1))
                             : tr("about %1 min left").arg(*left / 60));
    return parts.join(QStringLiteral(" · "));
}

void PromptSetRunner::next()
{
    while (!m_turns.empty() && m_turns.front().left.empty())
        m_turns.erase(m_turns.begin());
    if (m_turns.empty())
        return end();
    emit progressed();
    if (m_model.model() && m_model.file() == m_turns.front().file)
        ask();
    else
        open();
}

void PromptSetRunner::open()
{
    m_engine->setLoadChoices(m_choices);
    m_model.open(m_turns.front().file);
}

void PromptSetRunner::failToOpen(const Error& error)
{
    if (!running())
        return;
    // What stayed open only in case it is wanted again makes room.
    if (isMemoryShort(error) && m_engines.releaseAll())
        return open();
    const std::vector<size_t> left = m_turns.front().left;
    for (size_t i = 0; i < left.size(); ++i) {
        SetAnswer answer = emptyAnswer();
        answer.finish = "error: " + QString::fromStdString(error.message);
        take(answer);
    }
    next();
}

SetAnswer PromptSetRunner::emptyAnswer() const
{
    const size_t place = m_turns.front().left.front();
    SetAnswer answer{.number = static_cast<int>(place) + 1,
                     .tag = m_prompts[place].tag,
                     .prompt = m_prompts[place].prompt,
                     .file = m_turns.front().file,
                     .model = QFileInfo(m_turns.front().file).completeBaseName()};
    if (const std::optional<LoadedModel>& model = m_model.model(); model && m_model.file() == answer.file) {
        const QString quantization = QString::fromStdString(model->info.quantization);
        answer.model = quantization.isEmpty() ? m_model.name() : m_model.name() + ' ' + quantization;
        answer.device = QString::fromStdString(model->device.name);
    }
    return answer;
}

void PromptSetRunner::ask()
{
    m_answer = emptyAnswer();
    const MessageRecord question{.id = 1, .role = MessageRole::User, .text = m_answer.prompt};
    AnswerRequest request{.id = ++m_request,
                          .messages = promptMessages({question}, m_prompts[m_turns.front().left.front()].system),
                          .values = m_set.values};
    m_engine->generate(request);
    emit progressed();
}

void PromptSetRunner::add(const AnswerChunk& chunk)
{
    if (chunk.textWasReasoning)
        m_answer.reasoning += std::exchange(m_answer.text, {});
    m_answer.reasoning += chunk.reasoning;
    m_answer.text += chunk.text;
    m_answer.firstTokenSeconds = chunk.firstTokenSeconds;
}

void PromptSetRunner::finish(const GenerateStats& stats)
{
    if (stats.finish == FinishReason::Stopped)
        return end();
    m_answer.finish = QString::fromUtf8(nameOf(stats.finish));
    m_answer.tokens = static_cast<int>(stats.generatedTokens);
    m_answer.tokensPerSecond = stats.decodeSeconds > 0 ? stats.generatedTokens / stats.decodeSeconds : 0;
    m_answer.seconds = stats.prefillSeconds + stats.decodeSeconds;
    take(m_answer);
    next();
}

void PromptSetRunner::take(const SetAnswer& answer)
{
    std::vector<size_t>& left = m_turns.front().left;
    left.erase(left.begin());
    ++m_done;
    ++m_doneNow;
    emit answered(m_set.id, answer);
}

void PromptSetRunner::end()
{
    m_set = {};
    m_turns.clear();
    m_model.unload();
    emit ended();
}

} // namespace alcove
