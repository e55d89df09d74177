// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/sampling_filters.h"

#include <limits>
#include <numbers>

namespace alcove {

namespace {

void sortBest(Candidates& candidates)
{
    if (!std::ranges::is_sorted(candidates, better))
        std::ranges::sort(candidates, better);
}

void keepFirst(Candidates& candidates, size_t count)
{
    candidates.erase(candidates.begin() + static_cast<ptrdiff_t>(std::min(count, candidates.size())), candidates.end());
}

// Keeps the first candidates up to the one with which their probability is `enough`, and at least `minKeep`.
template<typename Enough>
void keepMass(Candidates& candidates, const Distribution& distribution, size_t minKeep, Enough enough)
{
    double sum = 0;
    for (size_t i = 0; i < candidates.size(); ++i) {
        sum += distribution.probability(candidates[i]);
        if (enough(sum) && i + 1 >= minKeep) {
            keepFirst(candidates, i + 1);
            return;
        }
    }
}

double temperatureFor(const Candidates& candidates, const SamplingParams& params)
{
    if (!(params.temperatureRange > 0) || candidates.size() < 2)
        return params.temperature;
    const double low = std::max(0.0, double{params.temperature} - params.temperatureRange);
    const double high = double{params.temperature} + params.temperatureRange;
    const double most = std::log(static_cast<double>(candidates.size()));
    const double share = std::min(entropy(candidates, Distribution(candidates)) / most, 1.0);
    return low + (high - low) * std::pow(share, params.temperatureExponent);
}

} // namespace

void keepTopNSigma(Candidates& candidates, float n)
{
    if (!(n > 0))
        return;
    const auto count = static_cast<double>(candidates.size());
    double mean = 0;
    for (const Candidate& candidate : candidates)
        mean += candidate.logit / count;
    double variance = 0;
    for (const Candidate& candidate : candidates)
        variance += (candidate.logit - mean) * (candidate.logit - mean) / count;
    const double highest = std::ranges::max(candidates, {}, &Candidate::logit).logit;
    const double least = highest - n * std::sqrt(variance);
    std::erase_if(candidates, [least](const Candidate& candidate) { return candidate.logit < least; });
}

void keepTopK(Candidates& candidates, int32_t k)
{
    if (k <= 0 || static_cast<size_t>(k) >= candidates.size())
        return;
    std::ranges::partial_sort(candidates, candidates.begin() + k, better);
    keepFirst(candidates, static_cast<size_t>(k));
}

void keepTypical(Candidates& candidates, float mass, size_t minKeep)
{
    if (!(mass < 1))
        return;
    const Distribution distribution(candidates);
    const double expected = entropy(candidates, distribution);
    std::ranges::sort(candidates, [&](const Candidate& a, const Candidate& b) {
        const double fromA = std::abs(distribution.surprise(a) - expected);
        const double fromB = std::abs(distribution.surprise(b) - expected);
        return fromA < fromB || (fromA == fromB && better(a, b));
    });
    keepMass(candidates, distribution, minKeep, [mass](double sum) { return sum > mass; });
}

void keepTopP(Candidates& candidates, float mass, size_t minKeep)
{
    if (!(mass < 1))
        return;
    sortBest(candidates);
    keepMass(candidates, Distribution(candidates), minKeep, [mass](double sum) { return sum >= mass; });
}

void keepMinP(Candidates& candidates, float share, size_t minKeep)
{
    if (!(share > 0))
        return;
    const double highest = std::ranges::max(candidates, {}, &Candidate::logit).logit;
    const double least = highest + std::log(std::min(share, 1.0F));
    const auto unlikely = [least](const Candidate& candidate) { return candidate.logit < least; };
    const auto likely = candidates.size() - static_cast<size_t>(std::ranges::count_if(candidates, unlikely));
    if (likely >= minKeep) {
        std::erase_if(candidates, unlikely);
        return;
    }
    sortBest(candidates);
    keepFirst(candidates, minKeep);
}

void excludeTopChoices(Candidates& candidates, float threshold, size_t minKeep)
{
    sortBest(candidates);
    const Distribution distribution(candidates);
    size_t choices = 0;
    while (choices < candidates.size() && distribution.probability(candidates[choices]) >= threshold)
        ++choices;
    if (choices < 2 || candidates.size() - (choices - 1) < minKeep)
        return;
    candidates.erase(candidates.begin(), candidates.begin() + static_cast<ptrdiff_t>(choices - 1));
}

void keepUnsurprising(Candidates& candidates, double mu)
{
    sortBest(candidates);
    const Distribution distribution(candidates);
    size_t kept = 1;
    while (kept < candidates.size() && distribution.surprise(candidates[kept]) / std::numbers::ln2 <= mu)
        ++kept;
    keepFirst(candidates, kept);
}

void applyTemperature(Candidates& candidates, const SamplingParams& params)
{
    const double temperature = params.temperature > 0 ? temperatureFor(candidates, params) : 0;
    const Candidate best = *std::ranges::min_element(candidates, better);
    if (!(temperature > 0)) {
        candidates.assign(1, best);
        return;
    }
    constexpr double least = std::numeric_limits<float>::lowest();
    for (Candidate& candidate : candidates)
        candidate.logit = static_cast<float>(std::max((double{candidate.logit} - best.logit) / temperature, least));
}

} // namespace alcove
