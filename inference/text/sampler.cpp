// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/sampler.h"

#include "inference/text/sampling_filters.h"
#include "inference/text/sampling_penalties.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace alcove {

namespace {

// Adds the token as a candidate unless it is impossible.
void addCandidate(Candidates& candidates, TokenId id, float logit)
{
    constexpr float most = std::numeric_limits<float>::max();
    if (logit >= -most)
        candidates.push_back({id, logit});
}

} // namespace

uint64_t randomSeed()
{
    std::random_device device;
    return device(); // 32 bits: short enough to be read out and typed in again
}

Sampler::Sampler(const SamplingParams& params, uint64_t seed, TokenText tokenText)
    : m_params(params), m_dry(params, std::move(tokenText)), m_random(static_cast<uint32_t>(seed ^ seed >> 32)),
      m_mu(2.0 * params.mirostatTau)
{
}

TokenId Sampler::sample(std::span<const float> logits, std::span<const TokenId> history, TokenConstraint* constraint)
{
    assert(!logits.empty());
    adjustLogits(logits, history);
    m_candidates.clear();
    for (size_t i = 0; i < m_logits.size(); ++i)
        addCandidate(m_candidates, static_cast<TokenId>(i), m_logits[i]);
    Choice choice = choose();
    if (constraint && !(choice.id >= 0 && constraint->allows(choice.id))) {
        m_candidates.clear();
        for (const TokenId id : constraint->allowed()) {
            if (static_cast<size_t>(id) < m_logits.size()) // a file may list more tokens than the model computes
                addCandidate(m_candidates, id, m_logits[static_cast<size_t>(id)]);
        }
        choice = choose();
    }
    if (m_params.mirostat && choice.id >= 0)
        m_mu -= m_params.mirostatEta * (-std::log2(choice.probability) - m_params.mirostatTau);
    return choice.id;
}

void Sampler::adjustLogits(std::span<const float> logits, std::span<const TokenId> history)
{
    m_logits.resize(logits.size());
    std::ranges::transform(logits, m_logits.begin(), usableLogit);
    applyLogitBias(m_logits, m_params.logitBias);
    applyPenalties(m_logits, history, m_params, m_counted);
    if (!m_params.mirostat)
        m_dry.apply(m_logits, history);
}

Sampler::Choice Sampler::choose()
{
    if (m_candidates.empty())
        return {};
    // The likeliest token passes every filter but these two, so a greedy choice need not sort anything.
    const bool greedy = !(m_params.temperature > 0);
    const bool mayLoseTheBest = m_params.typical < 1 || m_params.xtcProbability > 0;
    if (!m_params.mirostat && (!greedy || mayLoseTheBest))
        filter();
    applyTemperature(m_candidates, m_params);
    if (m_params.mirostat)
        keepUnsurprising(m_candidates, m_mu);
    return draw();
}

void Sampler::filter()
{
    const auto minKeep = static_cast<size_t>(std::max(m_params.minKeep, 0));
    keepTopNSigma(m_candidates, m_params.topNSigma);
    keepTopK(m_candidates, m_params.topK);
    keepTypical(m_candidates, m_params.typical, minKeep);
    keepTopP(m_candidates, m_params.topP, minKeep);
    keepMinP(m_candidates, m_params.minP, minKeep);
    if (m_params.xtcProbability > 0 && m_params.xtcThreshold <= 0.5F && uniform() < m_params.xtcProbability)
        excludeTopChoices(m_candidates, m_params.xtcThreshold, minKeep);
}

Sampler::Choice Sampler::draw()
{
    const Distribution distribution(m_candidates);
    const double target = uniform() * distribution.total;
    double sum = 0;
    const Candidate* chosen = nullptr;
    for (const Candidate& candidate : m_candidates) {
        const double weight = std::exp(candidate.logit - distribution.highest);
        if (weight > 0)
            chosen = &candidate; // rounding may leave the sum short of the target: then the last one possible
        sum += weight;
        if (sum > target)
            break;
    }
    return {chosen->id, distribution.probability(*chosen)};
}

// Spelled out, since the standard leaves its distributions to each library.
double Sampler::uniform()
{
    const uint32_t high = m_random() >> 5;
    const uint32_t low = m_random() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0; // 2^26, 2^53
}

} // namespace alcove
