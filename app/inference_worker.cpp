// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/inference_worker.h"

#include "app/engine_words.h"
#include "app/prompt/conversation_fit.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

// One update a frame and a bit: faster is not seen, and every update lays out text.
constexpr qint64 chunkMilliseconds = 30;
constexpr qint64 progressMilliseconds = 50;

// Fewer are read again about as fast as a file is.
constexpr uint32_t tokensWorthKeeping = 300;

std::filesystem::path stateFolder(const std::filesystem::path& cacheFolder)
{
    return cacheFolder.empty() ? cacheFolder : cacheFolder / "conversations";
}

// Long texts are counted in pieces, so that nobody waits long for the model behind them.
constexpr size_t countedPiece = 64 << 10; // bytes

std::vector<ChatTurn> turnsOf(const std::vector<MessageRecord>& messages)
{
    std::vector<ChatTurn> turns;
    turns.reserve(messages.size());
    for (const MessageRecord& message : messages) {
        const char* role = message.role == MessageRole::System ? "system"
                           : message.role == MessageRole::User ? "user"
                                                               : "assistant";
        turns.push_back(
            {role, questionText(message.text, message.attachments).toStdString(), message.reasoning.toStdString()});
    }
    return turns;
}

// The answer on its way to the window, a chunk at a time.
class ChunkCollector {
public:
    ChunkCollector(InferenceWorker& worker, quint64 id, size_t promptTokens, AnswerReader reader,
                   const std::vector<TokenId>& ids, const QElapsedTimer& sinceRequest)
        : m_worker(worker), m_id(id), m_promptTokens(promptTokens), m_reader(std::move(reader)), m_ids(ids),
          m_sinceRequest(sinceRequest)
    {
        m_clock.start();
    }

    void add(std::string_view text)
    {
        addPiece(m_piece, m_reader.read(text, m_ids));
        if (!m_decoding.isValid()) {
            m_decoding.start();
            m_firstTokenSeconds = static_cast<double>(m_sinceRequest.nsecsElapsed()) / 1e9;
            m_idsBeforeDecoding = m_ids.size();
        }
        if (m_clock.elapsed() >= chunkMilliseconds || m_first)
            flush();
    }

    void finish()
    {
        addPiece(m_piece, m_reader.finish(m_ids));
        flush();
    }

private:
    // Also without text when tokens came since: the last ones may write none (a part of a character, spaces that end
    // the answer), and the meter counts them.
    void flush()
    {
        if (m_piece.empty() && m_ids.size() == m_told)
            return;
        const auto tokens = static_cast<int>(m_ids.size());
        const double seconds = m_decoding.isValid() ? static_cast<double>(m_decoding.nsecsElapsed()) / 1e9 : 0;
        const double rate = seconds > 0.1 ? static_cast<double>(m_ids.size() - m_idsBeforeDecoding) / seconds : 0;
        emit m_worker.textReady(m_id, {.reasoning = QString::fromStdString(m_piece.reasoning),
                                       .text = QString::fromStdString(m_piece.text),
                                       .textWasReasoning = m_piece.textWasReasoning,
                                       .tokens = tokens,
                                       .contextUsed = static_cast<int>(m_promptTokens) + tokens,
                                       .tokensPerSecond = rate,
                                       .firstTokenSeconds = m_firstTokenSeconds});
        m_piece = {};
        m_told = m_ids.size();
        m_first = false;
        m_clock.restart();
    }

    InferenceWorker& m_worker;
    quint64 m_id;
    size_t m_promptTokens;
    AnswerReader m_reader;
    const std::vector<TokenId>& m_ids;
    AnswerPiece m_piece; // not yet told
    bool m_first = true;
    size_t m_told = 0; // tokens that the last chunk counted
    size_t m_idsBeforeDecoding = 0;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceRequest;
    double m_firstTokenSeconds = 0;
    QElapsedTimer m_decoding; // from the first text on: reading the prompt is not the rate of the answer
};

} // namespace

InferenceWorker::InferenceWorker(const EngineOptions& options)
    : m_options(options), m_states(stateFolder(options.cacheFolder)), m_here(new QObject)
{
    m_counting.setMaxThreadCount(1);
    m_thread.setObjectName("inference");
    m_here->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_here, [this] {
        closeModel();
        m_here->deleteLater();
    });
    m_thread.start();
}

InferenceWorker::~InferenceWorker()
{
    m_looking.waitForDone();
    m_endsCounting = true;
    m_counting.waitForDone();
    cancelLoading();
    {
        const std::lock_guard lock(m_stopping);
        m_ending = true;
        m_stop = true;
    }
    m_thread.quit();
    m_thread.wait();
}

void InferenceWorker::setLoadChoices(const LoadChoices& choices)
{
    QMetaObject::invokeMethod(
        m_here,
        [this, choices] {
            m_options.device = choices.device.toStdString();
            m_options.kvType = choices.kvType;
            m_options.graphicsShare = static_cast<uint32_t>(choices.graphicsShare);
            m_options.contextLength = static_cast<uint32_t>(choices.contextLength);
        },
        Qt::QueuedConnection);
}

void InferenceWorker::lookForDevices()
{
    m_looking.start([this] { emit devicesFound(translated(listDevices())); });
}

void InferenceWorker::load(quint64 id, const QString& file)
{
    // What is still being read is not wanted any more.
    cancelLoading();
    m_newestLoad = id;
    QMetaObject::invokeMethod(m_here, [this, id, file] { loadHere(id, file); }, Qt::QueuedConnection);
}

void InferenceWorker::cancelLoading()
{
    m_cancelledLoad = m_newestLoad.load();
}

void InferenceWorker::unload()
{
    cancelLoading();
    QMetaObject::invokeMethod(
        m_here,
        [this] {
            closeModel();
            emit unloaded();
        },
        Qt::QueuedConnection);
}

void InferenceWorker::generate(const AnswerRequest& request)
{
    QMetaObject::invokeMethod(m_here, [this, request] { generateHere(request); }, Qt::QueuedConnection);
}

void InferenceWorker::stop(quint64 id)
{
    const std::lock_guard lock(m_stopping);
    if (m_runningAnswer == id)
        m_stop = true;
    else if (m_runningAnswer < id)
        m_stoppedAnswers.insert(id);
}

void InferenceWorker::count(quint64 id, const QStringList& texts)
{
    m_counting.start([this, id, texts] {
        QList<int> tokens;
        for (const QString& text : texts) {
            if (const std::optional<int> count = countTokens(text.toStdString()))
                tokens << *count;
        }
        emit counted(id, tokens.size() == texts.size() ? tokens : QList<int>());
    });
}

std::optional<int> InferenceWorker::countTokens(const std::string& text)
{
    size_t tokens = 0;
    for (size_t from = 0; from < text.size();) {
        size_t to = std::min(text.size(), from + countedPiece);
        // To the end of a line, if there is one, where hardly a tokenizer joins what stands on both sides.
        if (const size_t line = text.rfind('\n', to); to < text.size() && line != std::string::npos && line > from)
            to = line;
        while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xc0) == 0x80)
            --to; // inside of a character
        const std::lock_guard lock(m_counted);
        if (!m_engine || m_endsCounting)
            return std::nullopt;
        tokens +=
            m_engine->tokenizer().tokenize(std::string_view(text).substr(from, to - from), {.addBos = false}).size();
        from = to;
    }
    return static_cast<int>(tokens);
}

void InferenceWorker::forget(const QString& conversation)
{
    QMetaObject::invokeMethod(
        m_here,
        [this, conversation] {
            if (m_conversation == conversation)
                m_conversation.clear();
            m_states.remove(conversation);
        },
        Qt::QueuedConnection);
}

void InferenceWorker::leaveConversation()
{
    const QString conversation = std::exchange(m_conversation, {});
    if (!m_session || conversation.isEmpty() || !m_changed || m_session->contextUsed() < tokensWorthKeeping ||
        !m_states.enabled())
        return;
    // A failure costs time later, nothing else.
    if (m_session->saveState(m_states.fileOf(conversation)))
        m_states.trim();
}

void InferenceWorker::enterConversation(const QString& conversation, std::span<const TokenId> prompt)
{
    if (m_conversation == conversation)
        return;
    leaveConversation();
    m_conversation = conversation;
    m_changed = false;
    std::error_code ignored;
    const std::filesystem::path file = m_states.fileOf(conversation);
    if (conversation.isEmpty() || !m_states.enabled() || !std::filesystem::exists(file, ignored))
        return;
    // What can't be used, because it is damaged or another model's, is read anew and replaced.
    if (const auto restored = m_session->restoreState(file, prompt); !restored)
        m_states.remove(conversation);
}

void InferenceWorker::closeModel()
{
    leaveConversation();
    m_session.reset();
    m_writer.reset();
    const std::lock_guard lock(m_counted);
    m_engine.reset();
}

void InferenceWorker::loadHere(quint64 id, const QString& file)
{
    closeModel(); // two may not fit, so the old one goes first
    if (m_cancelledLoad >= id) {
        emit loadFailed(id, {});
        return;
    }
    QElapsedTimer clock;
    const auto progress = [&](uint64_t done, uint64_t total) {
        if (!clock.isValid() || clock.elapsed() >= progressMilliseconds || done == total) {
            emit loadProgress(id, done, total);
            clock.restart();
        }
        return m_cancelledLoad < id;
    };
    Result<std::unique_ptr<Engine>> engine = Engine::load(QFile::encodeName(file).toStdString(), m_options, progress);
    Result<std::unique_ptr<Session>> session =
        engine ? (*engine)->newSession() : Result<std::unique_ptr<Session>>(std::unexpected(engine.error()));
    if (!session) {
        emit loadFailed(id, m_cancelledLoad >= id ? Error{} : translated(session.error()));
        return;
    }
    {
        const std::lock_guard lock(m_counted);
        m_engine = std::move(*engine);
    }
    m_session = std::move(*session);
    m_leftOut.clear(); // its context may hold more
    m_writer = std::make_unique<ConversationWriter>(m_engine->tokenizer(), m_engine->model());
    m_recommended = recommendedSampling(QFile::encodeName(file).toStdString());
    emit loaded(id, {.file = file,
                     .info = m_engine->model(),
                     .device = translated(m_engine->device()),
                     .contextSize = static_cast<int>(m_session->contextLength()),
                     .memory = m_engine->plannedMemory(),
                     .weightsInRam = m_engine->weightsInRam(),
                     .thinking = m_writer->thinkingSupport(),
                     .recommended = m_recommended});
}

void InferenceWorker::generateHere(const AnswerRequest& request)
{
    QElapsedTimer sinceRequest;
    sinceRequest.start();
    {
        const std::lock_guard lock(m_stopping);
        m_runningAnswer = request.id;
        m_stop = m_stoppedAnswers.remove(request.id) || m_ending;
    }
    if (!m_session) {
        emit failed(request.id, {tr("No model is open.").toStdString(), tr("Open a GGUF file.").toStdString(), {}});
        return;
    }
    const auto encode = [&](std::span<const ChatTurn> turns) { return m_writer->encode(turns, request.thinking); };
    FittedConversation fitted = fitConversation(turnsOf(request.messages), encode, m_session->contextLength(),
                                                request.leaveOutOldest, m_leftOut.value(request.conversation));
    if (!fitted.fits) {
        emit finished(request.id, {.finish = FinishReason::ContextFull,
                                   .promptTokens = static_cast<uint32_t>(fitted.prompt.size())});
        return;
    }
    if (const auto& problem = m_writer->templateProblem())
        emit templateFailed(request.id, *problem);
    m_leftOut.insert(request.conversation, fitted.leftOut);
    if (fitted.leftOut > 0)
        emit leftOut(request.id, static_cast<int>(fitted.leftOut));
    GenerateRequest generation{.prompt = std::move(fitted.prompt),
                               .sampling = request.values.over(m_recommended.params),
                               .maxTokens = request.values.maxTokens(),
                               .stopTexts = m_writer->stopTexts()};
    if (!generation.sampling.seed) {
        // Chosen here, so that it is kept of an answer that is stopped, too; short enough to be typed in again.
        generation.sampling.seed = QRandomGenerator::system()->generate();
    }
    emit begun(request.id, writtenBy(generation.sampling, generation.maxTokens));
    enterConversation(request.conversation, generation.prompt);
    m_changed = true;
    std::vector<TokenId> ids;
    ChunkCollector chunks(*this, request.id, generation.prompt.size(), m_writer->reader(), ids, sinceRequest);
    const TextSink sink = [&](std::string_view text) {
        chunks.add(text);
        return true;
    };
    const Result<GenerateStats> stats = m_session->generate(generation, sink, m_stop, &ids);
    chunks.finish();
    if (stats)
        emit finished(request.id, *stats);
    else
        emit failed(request.id, translated(stats.error()));
}

} // namespace alcove
