// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/session.h"

#include "inference/ops/traffic_ops.h"
#include "inference/text/grammar_constraint.h"
#include "inference/text/grammar_parser.h"
#include "inference/text/sampler.h"
#include "inference/text/token_trie.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <iterator>
#include <limits>
#include <ranges>
#include <utility>

namespace alcove {
namespace {

void addTimes(std::vector<KernelTime>& all, const std::vector<KernelTime>& times)
{
    for (const KernelTime& time : times) {
        const auto found = std::ranges::find(all, time.kernel, &KernelTime::kernel);
        if (found == all.end()) {
            all.push_back(time);
            continue;
        }
        found->launches += time.launches;
        found->seconds += time.seconds;
        found->bytes += time.bytes;
    }
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

SessionImpl::SessionImpl(Backend& backend, const Model& model, const Tokenizer& tokenizer, SessionGroup& group)
    : m_backend(backend), m_model(model), m_tokenizer(tokenizer), m_group(group),
      m_turns(DeviceTurns::of(backend.device().id))
{
    m_group.join(*this);
}

SessionImpl::~SessionImpl()
{
    m_group.leave(*this);
}

Result<std::unique_ptr<SessionImpl>> SessionImpl::create(Backend& backend, const Model& model,
                                                         const Tokenizer& tokenizer, SessionGroup& group,
                                                         uint32_t contextLength, KvType kvType)
{
    std::unique_ptr<SessionImpl> session(new SessionImpl(backend, model, tokenizer, group));
    session->m_kvType = kvType;
    auto cache = KvCache::create(backend, model.kvRowWidths(), contextLength, kvType);
    if (!cache)
        return std::unexpected(cache.error());
    session->m_cache = std::move(*cache);
    return session;
}

Result<void> SessionImpl::checkTokens(std::span<const TokenId> ids) const
{
    if (ids.empty())
        return fail(Wording::tr("There is nothing to read."), Wording::tr("Write something first."));
    if (ids.size() >= contextLength())
        return fail(
            Wording::tr("The conversation is {} tokens long, but the model's context holds {}.", ids.size(),
                        contextLength()),
            Wording::tr("Start a new conversation, shorten the message, or load the model with a longer context."));
    for (const TokenId id : ids) {
        if (auto checked = checkToken(id); !checked)
            return checked;
    }
    return {};
}

Result<void> SessionImpl::checkToken(TokenId id) const
{
    if (id < 0 || static_cast<uint32_t>(id) >= m_model.vocabulary())
        return fail(Wording::tr("{} is not a token of this model.", id),
                    Wording::tr("Its tokens are 0 to {}.", m_model.vocabulary() - 1));
    return {};
}

void SessionImpl::keepPrefix(std::span<const TokenId> prompt)
{
    // The last token is always run again: its logits choose the first new one.
    const std::span<const TokenId> reusable = prompt.first(prompt.size() - 1);
    const auto [held, asked] = std::ranges::mismatch(m_tokens, reusable);
    m_tokens.erase(held, m_tokens.end());
}

Result<void> SessionImpl::reserve(uint32_t tokens)
{
    if (tokens <= m_cache.room())
        return {};
    // They have been recorded with the memory that is given back now, and are made again when they are needed.
    for (const auto& [shape, program] : m_programs)
        addTimes(m_profile, program->takeProfile());
    m_programs.clear();
    auto grown = m_cache.grow(m_backend, tokens, contextUsed());
    m_group.memoryChanged();
    return grown;
}

Result<Program*> SessionImpl::program(const StepShape& shape, bool hasTurn)
{
    auto& slot = m_programs[shape];
    if (!slot) {
        static const std::atomic<bool> never = false; // another's step is short
        const bool alone = shape.tokens == 1 && !hasTurn && m_backend.measuresFirst();
        const auto turn = alone ? m_turns.take(never) : std::nullopt;
        if (shape.choice != Choice::None && m_next.empty()) {
            auto next = m_backend.allocate(QuantType::I32, {1, 1, 1, 1});
            if (!next)
                return std::unexpected(next.error());
            m_next = std::move(*next);
        }
        std::vector<uint32_t> ropeWidths;
        for (const RopeTable& table : m_model.ropeTables())
            ropeWidths.push_back(table.rotated());
        auto made = m_backend.program(
            shape, ropeWidths, [this](Ops& ops, const Step& step) { return m_model.forward(ops, step, m_cache); },
            m_next);
        if (!made)
            return std::unexpected(made.error());
        slot = std::move(*made);
        m_group.memoryChanged();
        if (shape.tokens > 1)
            std::ranges::copy(slot->products(), std::inserter(m_promptProducts, m_promptProducts.end()));
    }
    return slot.get();
}

uint32_t SessionImpl::padded(uint32_t tokens) const
{
    return *std::ranges::lower_bound(m_backend.stepLengths(), tokens);
}

Result<void> SessionImpl::prepareAnswers()
{
    // The longest first, so that what it leaves is room enough for the others.
    const uint32_t longest = std::min(m_backend.longestStep(), contextLength());
    std::vector<StepShape> shapes = {{padded(longest), Outputs::None}};
    for (const uint32_t length : m_backend.stepLengths() | std::views::reverse) {
        if (length <= shapes.front().tokens)
            shapes.push_back({length, Outputs::Last});
    }
    if (m_backend.choosesTokens()) {
        for (const Choice choice : {Choice::Even, Choice::Odd})
            shapes.push_back({.tokens = 1, .outputs = Outputs::Last, .choice = choice});
    }
    for (const StepShape& shape : shapes) {
        if (auto made = program(shape); !made)
            return std::unexpected(made.error());
    }
    return {};
}

void SessionImpl::fillTurns(StepInputs& inputs, uint32_t first, uint32_t count) const
{
    for (size_t i = 0; i < inputs.turns.size(); ++i)
        m_model.ropeTables()[i].fill(first, count, inputs.turns[i]);
}

Result<std::optional<std::span<const float>>> SessionImpl::runStep(std::span<const TokenId> ids, Outputs outputs,
                                                                   const std::atomic<bool>& stop)
{
    const auto count = static_cast<uint32_t>(ids.size());
    const auto first = static_cast<uint32_t>(m_tokens.size());
    assert(first + count <= contextLength());
    if (auto reserved = reserve(first + count); !reserved)
        return std::unexpected(reserved.error());
    auto made = program({padded(count), outputs});
    if (!made)
        return std::unexpected(made.error());
    StepInputs& inputs = (*made)->inputs();
    *inputs.params = {.tokenCount = count, .firstPosition = first};
    std::ranges::fill(inputs.tokens, 0);
    std::ranges::copy(ids, inputs.tokens.begin());
    fillTurns(inputs, first, count);
    const std::optional<DeviceTurns::Turn> turn = m_turns.take(stop);
    if (!turn)
        return std::nullopt;
    auto logits = (*made)->run(stop);
    if (m_group.weightsTorn())
        return tornModelFile();
    if (logits && *logits)
        m_tokens.insert(m_tokens.end(), ids.begin(), ids.end());
    return logits;
}

Result<std::span<const float>> SessionImpl::prefill(std::span<const TokenId> prompt, const std::atomic<bool>& stop)
{
    while (!stop) {
        const std::span<const TokenId> left = prompt.subspan(m_tokens.size());
        const size_t count = std::min<size_t>(left.size(), m_backend.longestStep());
        const bool last = count == left.size();
        const auto logits = runStep(left.first(count), last ? Outputs::Last : Outputs::None, stop);
        if (!logits)
            return std::unexpected(logits.error());
        if (last && logits->has_value())
            return logits->value();
    }
    return std::span<const float>();
}

Result<std::unique_ptr<GrammarConstraint>> SessionImpl::constraintFor(const std::string& grammar)
{
    if (grammar.empty())
        return nullptr;
    const auto findToken = [this](std::string_view text) { return m_tokenizer.find(text); };
    auto parsed = parseGrammar(grammar, findToken, m_tokenizer.size());
    if (!parsed)
        return std::unexpected(parsed.error());
    if (!m_trie)
        m_trie = std::make_unique<TokenTrie>(m_tokenizer);
    return std::make_unique<GrammarConstraint>(std::move(*parsed), m_tokenizer, *m_trie);
}

Result<GenerateStats> SessionImpl::generate(const GenerateRequest& request, const TextSink& sink,
                                            const std::atomic<bool>& stop, std::vector<TokenId>* ids)
{
    if (auto checked = checkTokens(request.prompt); !checked)
        return std::unexpected(checked.error());
    for (const LogitBias& bias : request.sampling.logitBias) {
        if (auto checked = checkToken(bias.id); !checked)
            return std::unexpected(checked.error());
    }
    auto constraint = constraintFor(request.grammar);
    if (!constraint)
        return std::unexpected(constraint.error());
    GenerateStats stats;
    stats.seed = request.sampling.seed ? *request.sampling.seed : randomSeed();
    stats.promptTokens = static_cast<uint32_t>(request.prompt.size());
    if (auto reserved = reserve(stats.promptTokens); !reserved)
        return std::unexpected(reserved.error());
    keepPrefix(request.prompt);
    if (auto taken = takeFromOthers(std::span(request.prompt).first(request.prompt.size() - 1)); !taken)
        return std::unexpected(taken.error());
    stats.reusedTokens = contextUsed();

    const auto start = std::chrono::steady_clock::now();
    auto logits = prefill(request.prompt, stop);
    if (!logits)
        return std::unexpected(logits.error());
    stats.prefillSeconds = secondsSince(start);
    if (logits->empty()) {
        stats.finish = FinishReason::Stopped;
        return stats;
    }

    SamplingParams sampling = request.sampling;
    constexpr float banned = -std::numeric_limits<float>::infinity();
    for (const TokenId id : m_tokenizer.suppressed())
        sampling.logitBias.push_back({id, banned});
    Sampler sampler(sampling, stats.seed, [this](TokenId id) { return m_tokenizer.tokenBytes(id); });
    std::vector<TokenId> own;
    std::vector<TokenId>& answer = ids ? *ids : own;
    answer.clear();
    const auto decodeStart = std::chrono::steady_clock::now();
    const auto finish = decode(request, *logits, sampling, sampler, constraint->get(), sink, stop, answer);
    stats.decodeSeconds = secondsSince(decodeStart);
    stats.generatedTokens = static_cast<uint32_t>(answer.size());
    if (!finish)
        return std::unexpected(finish.error());
    stats.finish = *finish;
    return stats;
}

Result<std::vector<float>> SessionImpl::logits(std::span<const TokenId> ids)
{
    std::vector<float> all;
    all.reserve(ids.size() * m_model.vocabulary());
    const auto read = logits(ids, 0, [&](uint32_t, std::span<const float> row) {
        all.insert(all.end(), row.begin(), row.end());
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    return all;
}

Result<void> SessionImpl::logits(std::span<const TokenId> ids, uint32_t first, const LogitsSink& sink)
{
    if (auto checked = checkTokens(ids); !checked)
        return std::unexpected(checked.error());
    if (auto reserved = reserve(static_cast<uint32_t>(ids.size())); !reserved)
        return reserved;
    const std::atomic<bool> never = false;
    m_tokens.clear();
    const size_t rowLength = m_model.vocabulary();
    while (m_tokens.size() < ids.size()) {
        const size_t position = m_tokens.size();
        const bool wanted = position >= first;
        const size_t end = wanted ? ids.size() : std::min<size_t>(first, ids.size());
        const size_t count = std::min<size_t>(end - position, m_backend.longestStep());
        auto rows = runStep(ids.subspan(position, count), wanted ? Outputs::All : Outputs::None, never);
        if (!rows)
            return std::unexpected(rows.error());
        const auto values = rows->value_or(std::span<const float>()); // never stopped
        for (size_t i = 0; wanted && i < count; ++i) {
            if (!sink(static_cast<uint32_t>(position + i), values.subspan(i * rowLength, rowLength)))
                return {};
        }
    }
    return {};
}

Session::DecodeCost SessionImpl::decodeCost() const
{
    const auto found = m_programs.find(m_answerShape);
    if (found == m_programs.end())
        return {};
    return {.kernels = found->second->kernels(),
            .barriers = found->second->barriers(),
            .submissions = found->second->submissions(),
            .handOvers = found->second->handOvers()};
}

Session::TokenTraffic SessionImpl::tokenTraffic(uint32_t positions) const
{
    Step step{.shape = {.tokens = 1, .outputs = Outputs::Last}, .tokens = {.type = QuantType::I32, .ne = {1, 1, 1, 1}}};
    for (const RopeTable& table : m_model.ropeTables())
        step.turns.push_back({.ne = {table.rotated(), 1, 1, 1}});
    TrafficOps ops(positions, m_backend.handsOver());
    m_model.forward(ops, step, m_cache);
    return {.weights = ops.weightBytes(),
            .weightsInRam = ops.weightBytesInRam(),
            .weightsOfProcessor = ops.weightBytesOfProcessor(),
            .cache = ops.cacheBytes()};
}

std::vector<KernelTime> SessionImpl::takeProfile()
{
    std::vector<KernelTime> all = std::exchange(m_profile, {});
    for (const auto& [shape, program] : m_programs)
        addTimes(all, program->takeProfile());
    std::ranges::sort(all, std::greater(), &KernelTime::seconds);
    return all;
}

Session::Session(std::unique_ptr<SessionImpl> impl) : m_impl(std::move(impl)) {}
Session::~Session() = default;

Result<GenerateStats> Session::generate(const GenerateRequest& request, const TextSink& sink,
                                        const std::atomic<bool>& stop, std::vector<TokenId>* ids)
{
    return m_impl->generate(request, sink, stop, ids);
}

Result<std::vector<float>> Session::logits(std::span<const TokenId> ids)
{
    return m_impl->logits(ids);
}

Result<void> Session::saveState(const std::filesystem::path& file)
{
    return m_impl->saveState(file);
}

Result<uint32_t> Session::restoreState(const std::filesystem::path& file, std::span<const TokenId> prompt)
{
    return m_impl->restoreState(file, prompt);
}

Result<void> Session::repeatCache(std::span<const TokenId> ids)
{
    return m_impl->repeatCache(ids);
}

Result<void> Session::logits(std::span<const TokenId> ids, uint32_t first, const LogitsSink& sink)
{
    return m_impl->logits(ids, first, sink);
}

uint32_t Session::contextLength() const
{
    return m_impl->contextLength();
}

uint32_t Session::contextUsed() const
{
    return m_impl->contextUsed();
}

uint64_t Session::cacheBytes() const
{
    return m_impl->cacheBytes();
}

Session::DecodeCost Session::decodeCost() const
{
    return m_impl->decodeCost();
}

Session::TokenTraffic Session::tokenTraffic(uint32_t positions) const
{
    return m_impl->tokenTraffic(positions);
}

std::vector<std::string> Session::promptProducts() const
{
    return m_impl->promptProducts();
}

std::vector<KernelTime> Session::takeProfile()
{
    return m_impl->takeProfile();
}

} // namespace alcove
