// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/weights_in_ram.h"

#include "inference/file/tensor_name.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace alcove {
namespace {

constexpr int experts = 1; // of the following

// Lower goes first; nothing where it stays on the card.
std::optional<int> rankOf(const GgufTensor& tensor, bool tied)
{
    const std::string_view name = tensor.name;
    if (blockOf(name) && name.contains("_exps.")) // biases too: who computes experts needs all of them
        return experts;
    if (name == "token_embd.weight") // a model without an output matrix reads all of it for each token
        return tied ? std::nullopt : std::optional(0);
    const bool matrix = name.ends_with(".weight") && tensor.ne[1] > 1;
    if (!blockOf(name) || !matrix || name.contains(".ffn_gate_inp.")) // a router is small, and read with others
        return std::nullopt;
    if (name.contains(".attn_kv_b.")) // does not come as it is: it is split into two
        return std::nullopt;
    return name.contains(".ffn_") ? 2 : 3;
}

} // namespace

std::vector<const GgufTensor*> chooseForRam(std::span<const GgufTensor* const> weights, uint64_t bytes)
{
    struct Candidate {
        int rank;
        int64_t layer; // the last is the lowest
        const GgufTensor* tensor;
    };
    const bool tied = !std::ranges::contains(weights, "output.weight", &GgufTensor::name);
    std::vector<Candidate> candidates;
    for (const GgufTensor* tensor : weights) {
        if (const auto rank = rankOf(*tensor, tied))
            candidates.push_back({*rank, -static_cast<int64_t>(blockOf(tensor->name).value_or(0)), tensor});
    }
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        return std::pair(a.rank, a.layer) < std::pair(b.rank, b.layer);
    });
    std::vector<const GgufTensor*> chosen;
    const Candidate* last = nullptr;
    for (uint64_t taken = 0; const Candidate& candidate : candidates) {
        const bool begun = last && last->rank == experts && candidate.rank == experts && last->layer == candidate.layer;
        if (taken >= bytes && !begun)
            break;
        last = &candidate;
        chosen.push_back(candidate.tensor);
        taken += candidate.tensor->data.size();
    }
    return chosen;
}

} // namespace alcove
