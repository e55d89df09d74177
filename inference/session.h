// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Inside of a Session: the recorded passes, the KV cache and the tokens that it holds.
#pragma once

#include "inference/device_turns.h"
#include "inference/engine.h"
#include "inference/models/model.h"
#include "inference/session_group.h"
#include "inference/state_file.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace alcove {

class GrammarConstraint;
class Sampler;
class TokenTrie;

class SessionImpl {
public:
    // The references outlive the session.
    static Result<std::unique_ptr<SessionImpl>> create(Backend& backend, const Model& model, const Tokenizer& tokenizer,
                                                       SessionGroup& group, uint32_t contextLength, KvType kvType);
    ~SessionImpl();
    SessionImpl(const SessionImpl&) = delete;
    SessionImpl& operator=(const SessionImpl&) = delete;

    Result<GenerateStats> generate(const GenerateRequest& request, const TextSink& sink, const std::atomic<bool>& stop,
                                   std::vector<TokenId>* ids);
    // Makes every program that generate() can come to need. Without it each is made at the first need.
    Result<void> prepareAnswers();
    Result<std::vector<float>> logits(std::span<const TokenId> ids);
    Result<void> logits(std::span<const TokenId> ids, uint32_t first, const LogitsSink& sink);
    Result<void> saveState(const std::filesystem::path& file);
    Result<uint32_t> restoreState(const std::filesystem::path& file, std::span<const TokenId> prompt);
    Result<void> repeatCache(std::span<const TokenId> ids);
    uint32_t contextLength() const { return m_cache.contextLength; }
    uint32_t contextUsed() const { return static_cast<uint32_t>(m_tokens.size()); }
    uint64_t cacheBytes() const { return m_cache.bytes(); }
    // Makes room in the cache for so many tokens, at most the context. When it fails the session goes on with what it
    // had. Precondition: no program runs.
    Result<void> reserve(uint32_t tokens);
    Session::DecodeCost decodeCost() const;
    Session::TokenTraffic tokenTraffic(uint32_t positions) const;
    std::vector<std::string> promptProducts() const { return {m_promptProducts.begin(), m_promptProducts.end()}; }
    std::vector<KernelTime> takeProfile();

private:
    SessionImpl(Backend& backend, const Model& model, const Tokenizer& tokenizer, SessionGroup& group);

    Result<void> checkTokens(std::span<const TokenId> ids) const;
    Result<void> checkToken(TokenId id) const;
    StateKey stateKey() const;
    // Copies what another session of the engine has read of `prompt` beyond what this one holds, which is a prefix.
    Result<void> takeFromOthers(std::span<const TokenId> prompt);
    // Forgets what the cache holds beyond the tokens that it shares with `prompt`.
    void keepPrefix(std::span<const TokenId> prompt);
    // The length of the step that so many tokens take.
    uint32_t padded(uint32_t tokens) const;
    // Runs `ids` behind what the cache holds, at most one step's worth, and gives the logits that `outputs` names.
    // Nothing when `stop` came before the end: the cache then holds what it held.
    Result<std::optional<std::span<const float>>> runStep(std::span<const TokenId> ids, Outputs outputs,
                                                          const std::atomic<bool>& stop);
    // Runs all but the logits of the last token of `prompt` that the cache does not hold, in steps. Gives the last
    // token's logits, or none when stopped.
    Result<std::span<const float>> prefill(std::span<const TokenId> prompt, const std::atomic<bool>& stop);
    // The constraint that the request's grammar makes; null: none.
    Result<std::unique_ptr<GrammarConstraint>> constraintFor(const std::string& grammar);
    Result<FinishReason> decode(const GenerateRequest& request, std::span<const float> logits,
                                const SamplingParams& sampling, Sampler& sampler, GrammarConstraint* constraint,
                                const TextSink& sink, const std::atomic<bool>& stop, std::vector<TokenId>& answer);
    class Steps;
    class HostSteps;
    class DeviceSteps;
    // Who chooses the tokens of an answer after the first: the device where it can, else the host.
    std::unique_ptr<Steps> steps(const SamplingParams& sampling, Sampler& sampler, GrammarConstraint* constraint);
    void fillTurns(StepInputs& inputs, uint32_t first, uint32_t count) const;
    // Made when it is not there yet. `hasTurn`: the device is this session's already.
    Result<Program*> program(const StepShape& shape, bool hasTurn = false);

    Backend& m_backend;
    const Model& m_model;
    const Tokenizer& m_tokenizer;
    SessionGroup& m_group;
    DeviceTurns& m_turns;
    KvType m_kvType = KvType::F16;
    KvCache m_cache;
    std::vector<TokenId> m_tokens;                                     // whose keys and values the cache holds
    std::map<StepShape, std::unique_ptr<Program>> m_programs;          // for the cache where it lies now
    std::vector<KernelTime> m_profile;                                 // of programs that are gone
    std::set<std::string> m_promptProducts;                            // of all that have been made
    StepShape m_answerShape = {.tokens = 1, .outputs = Outputs::Last}; // of the last answer's steps
    Tensor m_next;                                                     // I32 {1}: the token that the device chose last
    std::unique_ptr<TokenTrie> m_trie;                                 // once a grammar has asked for it
};

} // namespace alcove
