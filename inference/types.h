// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Values that cross the engine's border. Nothing here owns a resource.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

using TokenId = int32_t;

// The number format of the KV cache.
enum class KvType { F16, F32 };

constexpr std::string_view kvTypeName(KvType type)
{
    return type == KvType::F32 ? "F32" : "F16";
}

// How the next token is chosen, in the order of the fields: penalty, top-k, top-p, min-p, temperature, draw.
struct SamplingParams {
    float temperature = 0.8F;     // 0 or less: greedy, the highest logit, the lowest id of a tie
    int32_t topK = 40;            // 0 or less: off
    float topP = 0.95F;           // 1: off
    float minP = 0.05F;           // 0: off
    float repeatPenalty = 1.0F;   // 1: off
    int32_t penaltyWindow = 64;   // the last tokens, prompt included, that the penalty looks at; negative: all
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
    std::string name;
    std::string kind; // "discrete GPU", "integrated GPU", "virtual GPU", "software Vulkan", "CPU"
    std::string api;  // "Vulkan 1.4.305", empty for the CPU
    std::string driver;
    uint64_t memoryBytes = 0;
    bool usable = true;
    std::string reason; // why not, when !usable
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
    uint64_t fileBytes = 0; // all shards
    uint32_t trainedContext = 0;
    uint32_t layers = 0;
    uint32_t width = 0;
    uint32_t vocabulary = 0;
    std::optional<std::string> chatTemplate; // tokenizer.chat_template
};

} // namespace alcove
