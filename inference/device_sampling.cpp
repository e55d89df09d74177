// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/device_sampling.h"

#include "inference/text/sampling_penalties.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace alcove {
namespace {

float finiteOr0(float value)
{
    return std::isfinite(value) ? value : 0;
}

bool repeats(const SamplingParams& params)
{
    return params.repeatPenalty > 0 && params.repeatPenalty != 1;
}

bool penalizes(const SamplingParams& params)
{
    return repeats(params) || finiteOr0(params.frequencyPenalty) != 0 || finiteOr0(params.presencePenalty) != 0;
}

// An id that has two biases gets one after the other, and the kernels give all of them at once.
bool eachIdOnce(const std::vector<LogitBias>& biases)
{
    std::vector<TokenId> ids;
    for (const LogitBias& bias : biases)
        ids.push_back(bias.id);
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) == ids.end();
}

} // namespace

bool devicesCanSample(const SamplingParams& params)
{
    if (params.mirostat || params.dryMultiplier > 0 || params.typical < 1 || params.xtcProbability > 0)
        return false;
    const bool greedy = !(params.temperature > 0);
    if (!greedy && (params.topNSigma > 0 || params.temperatureRange > 0 || params.minKeep > 1))
        return false;
    if (std::isinf(params.repeatPenalty) || !eachIdOnce(params.logitBias))
        return false;
    const size_t counted = penalizes(params) ? static_cast<uint32_t>(params.penaltyWindow) : 0; // negative: too many
    return params.logitBias.size() + counted <= shader::SAMPLE_ENTRIES;
}

void fillChoice(const SamplingParams& params, std::span<const TokenId> before, double chance, ChoiceInputs& inputs)
{
    assert(devicesCanSample(params));
    const bool greedy = !(params.temperature > 0);
    shader::SampleParams p{};
    p.greedy = greedy;
    p.topK = static_cast<uint32_t>(std::max(params.topK, 0));
    p.topP = params.topP < 1 ? params.topP : 2;
    p.leastLog = params.minP > 0 ? static_cast<float>(std::log(double{std::min(params.minP, 1.0F)}))
                                 : std::numeric_limits<float>::lowest();
    constexpr double coldest = 1e30; // all but the best weigh nothing long before
    p.coldness = greedy ? 1 : static_cast<float>(std::min(1 / double{params.temperature}, coldest));
    p.chance = std::min(static_cast<float>(chance), std::nextafter(1.0F, 0.0F));
    p.chanceRest = static_cast<float>(chance - p.chance);

    uint32_t entries = 0;
    for (const auto& [id, bias] : params.logitBias) {
        constexpr float ban = -100; // as applyLogitBias() has it
        const float usable = bias > ban ? bias : -std::numeric_limits<float>::infinity();
        inputs.entries[entries++] = {.id = static_cast<uint32_t>(id), .value = std::bit_cast<uint32_t>(usable)};
    }
    p.biases = entries;

    if (penalizes(params) && params.penaltyWindow > 0) {
        p.penalizes = 1;
        p.repeatPenalty = repeats(params) ? params.repeatPenalty : 1;
        p.frequencyPenalty = finiteOr0(params.frequencyPenalty);
        p.presencePenalty = finiteOr0(params.presencePenalty);
        const std::span<const TokenId> window = lastTokens(before, params.penaltyWindow - 1);
        std::vector<TokenId> counted(window.begin(), window.end());
        std::ranges::sort(counted);
        for (auto first = counted.begin(); first != counted.end();) {
            const auto next = std::ranges::upper_bound(first, counted.end(), *first);
            inputs.entries[entries++] = {.id = static_cast<uint32_t>(*first),
                                         .value = static_cast<uint32_t>(next - first)};
            first = next;
        }
    }
    p.counted = entries - p.biases;
    *inputs.params = p;
}

} // namespace alcove
