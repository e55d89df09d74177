// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The tokens that may come next, and the distribution that their logits make.
#pragma once

#include "inference/types.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace alcove {

struct Candidate {
    TokenId id;
    float logit; // finite
};

using Candidates = std::vector<Candidate>; // what the stages work on: never empty

// The low id wins a tie, so that the choice does not hang on how a sort treats equals.
inline constexpr auto better = [](const Candidate& a, const Candidate& b) {
    return a.logit > b.logit || (a.logit == b.logit && a.id < b.id);
};

// softmax(logits), kept as the two numbers that give each probability.
struct Distribution {
    explicit Distribution(const Candidates& candidates)
        : highest(std::ranges::max(candidates, {}, &Candidate::logit).logit)
    {
        for (const Candidate& candidate : candidates)
            total += std::exp(candidate.logit - highest);
    }

    double probability(const Candidate& candidate) const { return std::exp(candidate.logit - highest) / total; }
    // -ln p, in nats; finite even where p is too small for a double.
    double surprise(const Candidate& candidate) const { return highest - candidate.logit + std::log(total); }

    double highest;
    double total = 0; // of exp(logit - highest)
};

// -sum p ln p, in nats.
inline double entropy(const Candidates& candidates, const Distribution& distribution)
{
    double sum = 0;
    for (const Candidate& candidate : candidates)
        sum += distribution.probability(candidate) * distribution.surprise(candidate);
    return sum;
}

} // namespace alcove
