// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/model_registry.h"

#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

#include <algorithm>

namespace alcove {
namespace {

constexpr Architecture known[] = {
    {"llama", createLlama, GqaDecoder::kvRowWidthsOf},     {"deepseek", createDeepseek, GqaDecoder::kvRowWidthsOf},
    {"deepseek2", createDeepseek2, deepseek2KvRowWidths},  {"qwen2", createQwen2, GqaDecoder::kvRowWidthsOf},
    {"qwen2moe", createQwen2, GqaDecoder::kvRowWidthsOf},  {"qwen3", createQwen3, GqaDecoder::kvRowWidthsOf},
    {"qwen3moe", createQwen3, GqaDecoder::kvRowWidthsOf},  {"olmoe", createOlmoe, GqaDecoder::kvRowWidthsOf},
    {"gpt-oss", createGptOss, GqaDecoder::kvRowWidthsOf},  {"glm4moe", createGlm4Moe, GqaDecoder::kvRowWidthsOf},
    {"granite", createGranite, GqaDecoder::kvRowWidthsOf}, {"granitemoe", createGranite, GqaDecoder::kvRowWidthsOf},
};

} // namespace

std::span<const Architecture> architectures()
{
    return known;
}

const Architecture* findArchitecture(std::string_view name)
{
    const auto* found = std::ranges::find(known, name, &Architecture::name);
    return found == std::end(known) ? nullptr : found;
}

Wording architectureNames()
{
    std::string names;
    for (size_t i = 0; i + 1 < std::size(known); ++i) {
        if (i > 0)
            names += ", ";
        names += known[i].name;
    }
    return Wording::tr("{} and {}", names, std::rbegin(known)->name);
}

} // namespace alcove
