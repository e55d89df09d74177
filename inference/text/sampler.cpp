// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/sampler.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace alcove {

namespace {

// The low id wins a tie, so that the choice does not hang on how a sort treats equals.
constexpr auto better = [](const auto& a, const auto& b) {
    return a.logit > b.logit || (a.logit == b.logit && a.id < b.id);
};

// A logit that arithmetic can be done on: NaN and minus infinity become the lowest number, infinity the highest.
float finite(float logit)
{
    constexpr float most = std::numeric_limits<float>::max();
    return std::isnan(logit) ? -most : std::clamp(logit, -most, most);
}

} // namespace

uint64_t randomSeed()
{
    std::random_device device;
    return device(); // 32 bits: short enough to be read out and typed in again
}

Sampler::Sampler(const SamplingParams& params, uint64_t seed)
    : m_params(params), m_random(static_cast<uint32_t>(seed ^ seed >> 32))
{
}

TokenId Sampler::sample(std::span<const float> logits, std::span<const TokenId> history)
{
    assert(!logits.empty());
    m_candidates.resize(logits.size());
    for (size_t i = 0; i < logits.size(); ++i)
        m_candidates[i] = {static_cast<TokenId>(i), finite(logits[i])};
    penalize(history);
    if (!(m_params.temperature > 0)) // NaN counts as greedy
        return std::ranges::min_element(m_candidates, better)->id;
    keepTopK();
    keepTopP();
    keepMinP();
    return draw();
}

void Sampler::penalize(std::span<const TokenId> history)
{
    const float penalty = m_params.repeatPenalty;
    if (!(penalty > 0) || penalty == 1)
        return;
    if (m_params.penaltyWindow >= 0)
        history = history.last(std::min(history.size(), static_cast<size_t>(m_params.penaltyWindow)));
    m_seen.assign(history.begin(), history.end());
    std::ranges::sort(m_seen);
    const auto repeated = std::ranges::unique(m_seen);
    m_seen.erase(repeated.begin(), repeated.end());
    for (const TokenId id : m_seen) {
        if (id < 0 || static_cast<size_t>(id) >= m_candidates.size())
            continue;
        float& logit = m_candidates[static_cast<size_t>(id)].logit;
        logit = finite(logit <= 0 ? logit * penalty : logit / penalty);
    }
}

void Sampler::keepTopK()
{
    if (m_params.topK <= 0 || static_cast<size_t>(m_params.topK) >= m_candidates.size())
        return;
    std::ranges::partial_sort(m_candidates, m_candidates.begin() + m_params.topK, better);
    m_candidates.resize(static_cast<size_t>(m_params.topK));
}

// Keeps the smallest set whose probability reaches top-p, the one that crosses it included.
void Sampler::keepTopP()
{
    if (!(m_params.topP < 1))
        return;
    std::ranges::sort(m_candidates, better);
    const double highest = m_candidates.front().logit;
    double total = 0;
    for (const Candidate& candidate : m_candidates)
        total += std::exp(candidate.logit - highest);
    double sum = 0;
    for (size_t i = 0; i < m_candidates.size(); ++i) {
        sum += std::exp(m_candidates[i].logit - highest);
        if (sum >= m_params.topP * total) {
            m_candidates.resize(i + 1);
            return;
        }
    }
}

// Keeps what is at least min-p times as likely as the likeliest: in logits, a distance below the highest.
void Sampler::keepMinP()
{
    if (!(m_params.minP > 0))
        return;
    const double highest = std::ranges::min_element(m_candidates, better)->logit;
    const double least = highest + std::log(std::min(m_params.minP, 1.0F));
    std::erase_if(m_candidates, [least](const Candidate& candidate) { return candidate.logit < least; });
}

TokenId Sampler::draw()
{
    const double highest = std::ranges::min_element(m_candidates, better)->logit;
    double total = 0;
    m_weights.clear();
    for (const Candidate& candidate : m_candidates) {
        total += std::exp((candidate.logit - highest) / m_params.temperature);
        m_weights.push_back(total);
    }
    const auto chosen = std::ranges::upper_bound(m_weights, uniform() * total);
    const auto index = static_cast<size_t>(std::min(chosen, m_weights.end() - 1) - m_weights.begin());
    return m_candidates[index].id;
}

// Spelled out, since the standard leaves its distributions to each library.
double Sampler::uniform()
{
    const uint32_t high = m_random() >> 5;
    const uint32_t low = m_random() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0; // 2^26, 2^53
}

} // namespace alcove
