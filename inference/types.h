// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Values that cross the engine's border. Nothing here owns a resource.
#pragma once

#include "inference/wording.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

using TokenId = int32_t;

// The number format of the KV cache.
enum class KvType { F16, Q8_0, F32 };

constexpr std::string_view kvTypeName(KvType type)
{
    return type == KvType::F32 ? "F32" : type == KvType::Q8_0 ? "Q8_0" : "F16";
}

struct LogitBias {
    TokenId id = 0;
    float bias = 0; // -100 or less: the token never comes
};

// How the next token is chosen, in the order of the fields; inference/text/sampling_*.h define each stage. A token of
// the history is one of the prompt or of the answer so far. "Window": how many of the last ones count; negative: all.
struct SamplingParams {
    std::vector<LogitBias> logitBias;

    int32_t penaltyWindow = 64;
    float repeatPenalty = 1.0F;    // logits of tokens in the window are divided by it, negative ones multiplied; 1: off
    float frequencyPenalty = 0.0F; // taken off for each time that a token stands in the window
    float presencePenalty = 0.0F;  // taken off once if it stands there

    float dryMultiplier = 0.0F; // 0: off
    float dryBase = 1.75F;
    int32_t dryAllowedLength = 2; // repetitions shorter than this many tokens cost nothing
    int32_t dryWindow = 64;
    std::vector<std::string> dryBreakers = {"\n", ":", "\"", "*"}; // no repetition runs across these

    float topNSigma = -1.0F;     // 0 or less: off
    int32_t topK = 40;           // 0 or less: off
    float typical = 1.0F;        // 1: off
    float topP = 0.95F;          // 1: off
    float minP = 0.05F;          // 0: off
    float xtcProbability = 0.0F; // 0: off
    float xtcThreshold = 0.1F;   // above 0.5: off
    int32_t minKeep = 0;         // typical, top-p, min-p and XTC leave at least this many

    float temperature = 0.8F;      // 0 or less: greedy, the highest logit, the lowest id of a tie
    float temperatureRange = 0.0F; // above 0: the temperature moves this far around its value with the entropy
    float temperatureExponent = 1.0F;

    bool mirostat = false; // version 2, in place of everything from DRY to XTC
    float mirostatTau = 5.0F;
    float mirostatEta = 0.1F;

    std::optional<uint64_t> seed; // absent: a random one
};

enum class FinishReason { EndOfTurn, Length, Stopped, ContextFull };

// What a generation took. Times are wall-clock seconds.
struct GenerateStats {
    FinishReason finish = FinishReason::EndOfTurn;
    uint32_t promptTokens = 0; // the whole prompt
    uint32_t reusedTokens = 0; // of it, found in the KV cache
    uint32_t generatedTokens = 0;
    double prefillSeconds = 0;
    double decodeSeconds = 0;
    uint64_t seed = 0; // the seed that was used
};

// One physical device that could run a model.
struct DeviceInfo {
    std::string id; // what --device takes: "cpu", "vulkan:0"
    Wording name;
    std::string kind; // "discrete GPU", "integrated GPU", "virtual GPU", "software Vulkan", "CPU"
    std::string api;  // "Vulkan 1.4.305", empty for the CPU
    std::string driver;
    uint64_t memoryBytes = 0;
    bool usable = true;
    Wording reason; // why not, when !usable
    Wording note;   // why this one, where nobody chose it and one would expect another
};

// What all launches of one kernel took together.
struct KernelTime {
    std::string kernel; // "matvec.Q4_K"
    uint32_t launches = 0;
    double seconds = 0;
    uint64_t bytes = 0; // read and written
};

// One thing that a driver's compiler says of a kernel, in the driver's words: "VGPRs", "Instructions".
struct KernelStatistic {
    std::string name;
    double value = 0;
};

// A kernel as it was compiled.
struct KernelBuild {
    std::string kernel;              // "matvec.Q4_K"
    std::vector<uint32_t> constants; // what it was specialised with
    std::vector<KernelStatistic> statistics;
};

// Bytes that a model's tensors take.
struct MemoryUse {
    uint64_t graphics = 0; // blocks that the driver was asked for in the device's own memory
    uint64_t ram = 0;      // blocks in the processor's memory
    uint64_t mapped = 0;   // weights that are read where they lie in the file
    uint64_t placed = 0;   // what tensors fill of the memory that weights and caches live in
};

// What a loaded or inspected model is.
struct ModelInfo {
    std::string name;         // general.name, else the file's stem
    std::string architecture; // general.architecture
    std::string quantization; // "Q4_K_M", from the tensors' types where the label is missing
    uint64_t parameters = 0;
    uint64_t activeParameters = 0; // what a token meets: of a layer's experts only those that are chosen
    uint64_t fileBytes = 0;        // all shards
    uint32_t trainedContext = 0;
    uint32_t layers = 0;
    uint32_t width = 0;
    uint32_t vocabulary = 0;
    uint32_t experts = 0;                    // of a layer that has them; 0: none has
    uint32_t chosenExperts = 0;              // for a token
    std::string licence;                     // as the file names it: "apache-2.0"; empty: it does not
    std::optional<std::string> chatTemplate; // tokenizer.chat_template
};

} // namespace alcove
