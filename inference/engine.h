// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The engine: one loaded model on one device. Everything here is used from one thread, the inference thread, except
// for the stop flags, which any thread may set.
#pragma once

#include "inference/model_file.h"
#include "inference/result.h"
#include "inference/types.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

// All devices, the best first: discrete, integrated, virtual, then the CPU; software Vulkan, which is slower than the
// CPU's own kernels, last. Never fails: with no Vulkan loader or driver the list holds the CPU alone, and
// `vulkanProblem` says why.
struct DeviceList {
    std::vector<DeviceInfo> devices;
    Wording vulkanProblem;
};
DeviceList listDevices();

struct EngineOptions {
    std::string device = "auto"; // "auto", "cpu", "vulkan" (the best Vulkan device) or "vulkan:N"
    KvType kvType = KvType::F16;
    uint32_t contextLength = 0;        // tokens; 0: the model's own, at most 16,384
    uint32_t graphicsShare = 100;      // percent of the device's own memory that this process may take in all
    std::filesystem::path cacheFolder; // for compiled pipelines; empty: none is kept
    bool profile = false;              // time every kernel: Session::takeProfile(), Engine::kernelBuilds()
};

// Called while weights are read; return false to cancel (load() then fails with message "Loading was cancelled.").
using LoadProgress = std::function<bool(uint64_t bytesDone, uint64_t bytesTotal)>;

// Called with whole UTF-8 characters as they come; return false to stop.
using TextSink = std::function<bool(std::string_view text)>;

// Called with the logits at one position, which last for the call; return false to stop.
using LogitsSink = std::function<bool(uint32_t position, std::span<const float> logits)>;

struct GenerateRequest {
    std::vector<TokenId> prompt; // the whole conversation; what the KV cache already holds of it is not computed again
    SamplingParams sampling;
    uint32_t maxTokens = 0;             // 0: until the turn or the context ends
    std::vector<std::string> stopTexts; // the answer ends before the first of these that it would contain
    bool ignoreEndOfTurn = false;
    // What the answer has to be, in GBNF (inference/text/grammar_parser.h); empty: anything. The answer ends where the
    // grammar does, its first blank is kept, and end-of-turn tokens come only where the grammar allows to end.
    std::string grammar;
};

class SessionImpl;
class EngineImpl;

// One sequence with its KV cache. Lives no longer than its Engine. What another session of the engine has read of a
// prompt already is copied, not read again.
class Session {
public:
    explicit Session(std::unique_ptr<SessionImpl> impl);
    ~Session();

    // Reads the prompt and writes the answer into `sink`. `stop` is looked at between tokens and between the chunks
    // of the prompt; a stop is no error, its text stays and finish is Stopped. Fails when the prompt does not fit the
    // context, the grammar has a mistake or allows nothing more, or the device is lost. `ids`, if given, holds the ids
    // generated so far whenever `sink` is called (the one that ends the turn is not among them).
    Result<GenerateStats> generate(const GenerateRequest& request, const TextSink& sink, const std::atomic<bool>& stop,
                                   std::vector<TokenId>* ids = nullptr);

    // Logits of every position of `ids` read from an empty cache: ids.size() rows of the vocabulary's length.
    Result<std::vector<float>> logits(std::span<const TokenId> ids);
    // The same row by row, for the positions from `first` on, and without keeping any.
    Result<void> logits(std::span<const TokenId> ids, uint32_t first, const LogitsSink& sink);

    // Writes what the cache holds to `file`, in whose place it appears whole or not at all; and takes it back, when it
    // has more of `prompt` than the cache. What is restored is the same to the bit. restoreState() gives how many
    // tokens were gained. It fails, with the name of the file, when that is damaged, of another model or format, or
    // longer than the context; the cache then holds what it held, or nothing.
    Result<void> saveState(const std::filesystem::path& file);
    Result<uint32_t> restoreState(const std::filesystem::path& file, std::span<const TokenId> prompt);

    // For measuring at a depth without reading all the way there: the rows that the cache holds, one at least, are
    // repeated for the rest of `ids`, which then count as read. What comes after costs what it costs, and means
    // nothing. Precondition: ids begin with what the cache holds, and leave room for more.
    Result<void> repeatCache(std::span<const TokenId> ids);

    uint32_t contextLength() const; // tokens
    uint32_t contextUsed() const;   // tokens in the cache
    uint64_t cacheBytes() const;    // memory that the cache has taken by now: it grows with what it holds

    // What one decoded token costs in launches; nothing on the processor, or before the first token.
    struct DecodeCost {
        uint32_t kernels = 0;
        uint32_t barriers = 0;
        uint32_t submissions = 0; // of the last token
        uint32_t handOvers = 0;   // layers whose experts the processor computes: each cuts a submission in two or three
    };
    DecodeCost decodeCost() const;

    // The kernels that have multiplied weights with several tokens, by name; none on the processor.
    std::vector<std::string> promptProducts() const;

    // Bytes that a token must read at the least: of the weights, and of a cache that holds `positions` tokens.
    struct TokenTraffic {
        uint64_t weights = 0;
        uint64_t weightsInRam = 0;       // of them, what a card reads over the bus: see Engine::weightsInRam()
        uint64_t weightsOfProcessor = 0; // and experts there with which the processor computes
        uint64_t cache = 0;
    };
    TokenTraffic tokenTraffic(uint32_t positions) const;

    // By kernel, what was computed since the last call; the slowest first. Needs EngineOptions::profile.
    std::vector<KernelTime> takeProfile();

private:
    std::unique_ptr<SessionImpl> m_impl;
};

class Engine {
public:
    explicit Engine(std::unique_ptr<EngineImpl> impl);
    ~Engine();

    // Opens a GGUF file (the first shard of a split one) and brings its weights to the device. Fails in advance, with
    // the numbers, when model and one session need more memory than is free: see memory_plan.h.
    static Result<std::unique_ptr<Engine>> load(const std::filesystem::path& file, const EngineOptions& options,
                                                const LoadProgress& progress = {});

    const ModelInfo& model() const;
    const Tokenizer& tokenizer() const;
    const DeviceInfo& device() const;
    // What the model and its sessions take of a Vulkan device now; nothing is known of it on the processor.
    MemoryUse memoryUse() const;

    // What it was granted when it was loaded: the most that it will take, with one session.
    MemoryUse plannedMemory() const;

    // Bytes of the weights that the card has no room for and that lie in the processor's memory: see MemoryPlan.
    uint64_t weightsInRam() const;

    // The kernels that have been compiled so far for its sessions' steps, with what the driver's compiler says of each:
    // nothing without EngineOptions::profile, or where the driver tells nothing. None on the processor.
    std::vector<KernelBuild> kernelBuilds() const;

    // How fast the device copies its own memory: bytes a second, read and written ones together.
    Result<double> measureCopy();

    Result<std::unique_ptr<Session>> newSession();

private:
    std::unique_ptr<EngineImpl> m_impl;
};

} // namespace alcove
