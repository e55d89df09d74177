// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/scripted_engine.h"

#include <QFileInfo>

namespace alcove {

namespace {

const RecommendedSampling recommended{.params = {.topK = 20, .topP = 0.95F, .minP = 0, .temperature = 0.6F},
                                      .fromFile = true};

} // namespace

void ScriptedEngine::load(quint64 id, const QString& file)
{
    m_loadId = id;
    m_file = file;
    m_loading = true;
}

void ScriptedEngine::cancelLoading()
{
    m_loading = false;
    emit loadFailed(m_loadId, {});
}

void ScriptedEngine::generate(const AnswerRequest& request)
{
    m_request = request;
    ++m_requests;
    m_tokens = 0;
    m_generating = true;
    SamplingParams used = request.values.over(recommended.params);
    if (!used.seed)
        used.seed = 4711;
    emit begun(request.id, writtenBy(used, request.values.maxTokens()));
}

void ScriptedEngine::stop(quint64 id)
{
    if (m_generating && m_request.id == id)
        finish(FinishReason::Stopped);
}

void ScriptedEngine::count(quint64 id, const QStringList& texts)
{
    QList<int> tokens;
    for (const QString& text : texts)
        tokens << static_cast<int>((text.size() + 3) / 4);
    QMetaObject::invokeMethod(this, [this, id, tokens] { emit counted(id, tokens); }, Qt::QueuedConnection);
}

void ScriptedEngine::progressLoading(quint64 done, quint64 total)
{
    emit loadProgress(m_loadId, done, total);
}

void ScriptedEngine::finishLoading(const ThinkingSupport& thinking)
{
    m_loading = false;
    LoadedModel model;
    model.file = m_file;
    model.info.name = QFileInfo(m_file).completeBaseName().toStdString();
    model.info.architecture = "llama";
    model.info.quantization = "F16";
    model.info.parameters = m_parameters;
    model.info.fileBytes = 2'700'000;
    model.device = {.id = "cpu",
                    .name = "Scripted device",
                    .kind = "CPU",
                    .api = {},
                    .driver = {},
                    .reason = {},
                    .note = "Nobody chose another"};
    model.contextSize = 4096;
    model.memory = m_memory;
    model.thinking = thinking;
    model.recommended = recommended;
    emit loaded(m_loadId, model);
}

void ScriptedEngine::failLoading(const Error& error)
{
    m_loading = false;
    emit loadFailed(m_loadId, error);
}

void ScriptedEngine::think(const QString& text, bool saidBefore)
{
    tell({.reasoning = text, .text = {}, .textWasReasoning = saidBefore});
}

void ScriptedEngine::say(const QString& text)
{
    tell({.reasoning = {}, .text = text});
}

void ScriptedEngine::tell(AnswerChunk chunk)
{
    m_tokens += static_cast<int>((chunk.reasoning.size() + chunk.text.size()) / 4) + 1;
    m_context = m_tokens;
    for (const MessageRecord& message : m_request.messages)
        m_context += static_cast<int>(message.text.size() / 4) + 1;
    chunk.tokens = m_tokens;
    chunk.contextUsed = m_context;
    chunk.tokensPerSecond = 42.5;
    emit textReady(m_request.id, chunk);
}

void ScriptedEngine::finish(FinishReason reason)
{
    m_generating = false;
    GenerateStats stats;
    stats.finish = reason;
    stats.promptTokens = static_cast<uint32_t>(m_context - m_tokens);
    stats.generatedTokens = static_cast<uint32_t>(m_tokens);
    stats.decodeSeconds = m_tokens / 42.5;
    emit finished(m_request.id, stats);
}

void ScriptedEngine::fail(const Error& error)
{
    m_generating = false;
    emit failed(m_request.id, error);
}

} // namespace alcove
