// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/sampling_penalties.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace alcove {

float usableLogit(float logit)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    constexpr float most = std::numeric_limits<float>::max();
    return std::isnan(logit) ? -infinity : std::min(logit, most);
}

std::span<const TokenId> lastTokens(std::span<const TokenId> history, int32_t window)
{
    return window < 0 ? history : history.last(std::min(history.size(), static_cast<size_t>(window)));
}

void applyLogitBias(std::span<float> logits, std::span<const LogitBias> biases)
{
    constexpr float ban = -100; // as in OpenAI's interface, whose biases end there
    for (const auto& [id, bias] : biases) {
        if (id < 0 || static_cast<size_t>(id) >= logits.size())
            continue;
        float& logit = logits[static_cast<size_t>(id)];
        logit = bias <= ban ? -std::numeric_limits<float>::infinity() : usableLogit(logit + bias);
    }
}

void applyPenalties(std::span<float> logits, std::span<const TokenId> history, const SamplingParams& params,
                    std::vector<TokenId>& counted)
{
    const bool repeats = params.repeatPenalty > 0 && params.repeatPenalty != 1;
    const float frequency = std::isfinite(params.frequencyPenalty) ? params.frequencyPenalty : 0;
    const float presence = std::isfinite(params.presencePenalty) ? params.presencePenalty : 0;
    if (!repeats && frequency == 0 && presence == 0)
        return;
    const std::span<const TokenId> window = lastTokens(history, params.penaltyWindow);
    counted.assign(window.begin(), window.end());
    std::ranges::sort(counted);
    for (auto first = counted.begin(); first != counted.end();) {
        const TokenId id = *first;
        const auto next = std::ranges::upper_bound(first, counted.end(), id);
        const auto count = static_cast<float>(next - first);
        first = next;
        if (id < 0 || static_cast<size_t>(id) >= logits.size())
            continue;
        float& logit = logits[static_cast<size_t>(id)];
        if (repeats)
            logit = logit <= 0 ? logit * params.repeatPenalty : logit / params.repeatPenalty;
        logit = usableLogit(logit - (count * frequency + presence));
    }
}

} // namespace alcove
