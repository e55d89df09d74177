// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/recommended_sampling.h"

#include "inference/file/gguf_file.h"
#include "inference/model_description.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace alcove {

namespace {

// What a family's model cards say; a value that they leave open is absent.
struct Family {
    std::string_view name;          // for people
    std::string_view architectures; // with blanks between them, one of which it must be; empty: any
    std::string_view words;         // that the model's name must have; "3*" is a word's beginning
    std::optional<float> temperature;
    std::optional<float> topP = {};
    std::optional<int32_t> topK = {};
    std::optional<float> minP = {};
    std::optional<float> presencePenalty = {};
    std::optional<float> repeatPenalty = {};
};

// The first that fits counts, so the narrower one stands first. A distilled R1 has the architecture of what it was
// distilled into and is sampled as R1. Where a model thinks or not as it is told, these are the values for thinking.
constexpr Family families[] = {
    {.name = "DeepSeek-R1", .words = "deepseek r1*", .temperature = 0.6F, .topP = 0.95F},
    {.name = "DeepSeek-V3-0324", .words = "deepseek v3 0324", .temperature = 0.3F, .topP = 0.95F},
    {.name = "DeepSeek-V3.1", .words = "deepseek v3.1*", .temperature = 0.6F, .topP = 0.95F},
    {.name = "DeepSeek-V3.2", .words = "deepseek v3.2*", .temperature = 1.0F, .topP = 0.95F},
    {.name = "DeepSeek-V4", .words = "deepseek v4*", .temperature = 1.0F, .topP = 1.0F},
    {.name = "DeepSeek-V2-Lite", .words = "deepseek v2 lite", .temperature = 0.3F, .topP = 0.95F},
    {.name = "Qwen3-Coder-Next", .words = "qwen3 coder next", .temperature = 1.0F, .topP = 0.95F, .topK = 40},
    {.name = "Qwen3-Coder",
     .words = "qwen3 coder",
     .temperature = 0.7F,
     .topP = 0.8F,
     .topK = 20,
     .repeatPenalty = 1.05F},
    {.name = "Qwen3-Instruct", .words = "qwen3 instruct", .temperature = 0.7F, .topP = 0.8F, .topK = 20, .minP = 0.0F},
    {.name = "Qwen3.5",
     .words = "qwen3.5",
     .temperature = 1.0F,
     .topP = 0.95F,
     .topK = 20,
     .minP = 0.0F,
     .presencePenalty = 1.5F},
    {.name = "Qwen3.6",
     .words = "qwen3.6",
     .temperature = 1.0F,
     .topP = 0.95F,
     .topK = 20,
     .minP = 0.0F,
     .presencePenalty = 1.5F},
    {.name = "Qwen3.8", .words = "qwen3.8", .temperature = 1.0F, .topP = 0.95F, .topK = 20, .minP = 0.0F},
    {.name = "Qwen3", .architectures = "qwen3 qwen3moe", .temperature = 0.6F, .topP = 0.95F, .topK = 20, .minP = 0.0F},
    {.name = "GLM-4.7-Flash", .words = "glm 4.7 flash", .temperature = 1.0F, .topP = 0.95F, .minP = 0.01F},
    {.name = "GLM-4.6", .words = "glm 4.6*", .temperature = 1.0F, .topP = 0.95F, .topK = 40},
    {.name = "GLM-4.5", .words = "glm 4.5*", .temperature = 0.6F, .topP = 0.95F},
    {.name = "gpt-oss", .architectures = "gpt-oss", .temperature = 1.0F, .topP = 1.0F, .topK = 0, .minP = 0.0F},
    {.name = "Gemma 4", .words = "gemma 4", .temperature = 1.0F, .topP = 0.95F, .topK = 64, .minP = 0.0F},
    {.name = "MiniMax-M2", .words = "minimax m2*", .temperature = 1.0F, .topP = 0.95F, .topK = 40},
    {.name = "Kimi-K2-Thinking", .words = "kimi k2 thinking", .temperature = 1.0F, .minP = 0.01F},
    {.name = "Kimi-K2", .words = "kimi k2*", .temperature = 0.6F, .minP = 0.01F},
    {.name = "Llama 3", .architectures = "llama", .words = "llama 3*", .temperature = 0.6F, .topP = 0.9F},
    {.name = "Mistral Nemo", .words = "mistral nemo", .temperature = 0.3F},
    {.name = "Mistral Small", .words = "mistral small", .temperature = 0.15F},
    {.name = "LFM2", .words = "lfm2 8b", .temperature = 0.3F, .minP = 0.15F, .repeatPenalty = 1.05F},
};

// The words of a name in small letters: "DeepSeek_R1-0528" has deepseek, r1 and 0528.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '_' || c == '/' || c == ':')
            words.emplace_back();
        else
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    std::erase(words, std::string());
    return words;
}

bool fits(const Family& family, const ModelInfo& model)
{
    // An architecture is one word, its own hyphens included.
    const std::string padded = " " + std::string(family.architectures) + " ";
    if (!family.architectures.empty() && !padded.contains(" " + model.architecture + " "))
        return false;
    const std::vector<std::string> present = wordsOf(model.name);
    return std::ranges::all_of(wordsOf(family.words), [&](std::string wanted) {
        const bool beginning = wanted.ends_with('*');
        if (beginning)
            wanted.pop_back();
        return std::ranges::any_of(
            present, [&](const std::string& word) { return beginning ? word.starts_with(wanted) : word == wanted; });
    });
}

template<typename T>
void take(T& value, const std::optional<T>& recommended)
{
    value = recommended.value_or(value);
}

// Reads keys and notes whether there was one. The bounds keep out what no sampler could use.
class FileKeys {
public:
    explicit FileKeys(const GgufFile& file) : m_file(file) {}

    template<typename T>
    void read(std::string_view key, double least, double most, T& value)
    {
        const auto found = m_file.floatValue("general.sampling." + std::string(key));
        if (!found || !(*found >= least && *found <= most)) // not a number is out of bounds too
            return;
        value = static_cast<T>(*found);
        m_any = true;
    }
    bool any() const { return m_any; }

private:
    const GgufFile& m_file;
    bool m_any = false;
};

} // namespace

RecommendedSampling recommendedSampling(const std::filesystem::path& path)
{
    RecommendedSampling result;
    const auto file = GgufFile::open(path);
    if (!file)
        return result;
    SamplingParams& params = result.params;

    const ModelInfo model = describeModel(**file);
    const auto* const family = std::ranges::find_if(families, [&](const Family& f) { return fits(f, model); });
    const bool known = family != std::end(families);
    if (known) {
        take(params.temperature, family->temperature);
        take(params.topP, family->topP);
        take(params.topK, family->topK);
        take(params.minP, family->minP);
        take(params.presencePenalty, family->presencePenalty);
        take(params.repeatPenalty, family->repeatPenalty);
    }

    FileKeys keys(**file);
    keys.read("temp", 0, 100, params.temperature);
    keys.read("top_k", 0, 1 << 20, params.topK);
    keys.read("top_p", 0, 1, params.topP);
    keys.read("min_p", 0, 1, params.minP);
    keys.read("xtc_probability", 0, 1, params.xtcProbability);
    keys.read("xtc_threshold", 0, 1, params.xtcThreshold);
    keys.read("penalty_last_n", -1, 1 << 28, params.penaltyWindow);
    keys.read("penalty_repeat", 0.01, 100, params.repeatPenalty);
    keys.read("mirostat_tau", 0, 100, params.mirostatTau);
    keys.read("mirostat_eta", 0, 10, params.mirostatEta);
    int mirostat = 0; // version 1 is not one of ours
    keys.read("mirostat", 0, 2, mirostat);
    params.mirostat = mirostat == 2;

    result.fromFile = keys.any();
    if (known)
        result.family = family->name;
    return result;
}

std::string RecommendedSampling::source() const
{
    std::string text = fromFile ? "the file" : "";
    if (!family.empty())
        text += (fromFile ? " and the model card of " : "the model card of ") + family;
    return text;
}

} // namespace alcove
