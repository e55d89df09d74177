// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Chooses the next token from the logits.
#pragma once

#include "inference/text/candidates.h"
#include "inference/text/dry_penalty.h"
#include "inference/text/token_constraint.h"
#include "inference/types.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace alcove {

// A seed for a generation whose parameters give none.
uint64_t randomSeed();

// The chain logit bias, penalties, DRY, top-n-sigma, top-k, typical, top-p, min-p, XTC, temperature, draw; with
// Mirostat: logit bias, penalties, temperature, Mirostat. One object serves one generation: each draw moves its random
// numbers and Mirostat's target on. The same seed over the same logits chooses the same tokens on every platform.
class Sampler {
public:
    // `tokenText` finds DRY's breakers.
    Sampler(const SamplingParams& params, uint64_t seed, TokenText tokenText = {});

    // `logits`: one a token of the vocabulary, at least one; NaN and -infinity count as impossible. `history`: the
    // tokens so far, prompt included, the last one last; what the last call had, or that and more. With a
    // `constraint` the choice is free first; one that it does not allow is made again among those that it does.
    // -1: no token is possible.
    TokenId sample(std::span<const float> logits, std::span<const TokenId> history,
                   TokenConstraint* constraint = nullptr);

    // The next of its random numbers, in [0, 1): what a draw takes that is made elsewhere.
    double uniform();

private:
    struct Choice {
        TokenId id = -1;
        double probability = 1; // among the candidates that were left
    };

    void adjustLogits(std::span<const float> logits, std::span<const TokenId> history);
    Choice choose(); // from m_candidates, which it uses up
    void filter();
    Choice draw();

    SamplingParams m_params;
    DryPenalty m_dry;
    std::mt19937 m_random;
    double m_mu; // what Mirostat lets surprise, in bits
    std::vector<float> m_logits;
    Candidates m_candidates;
    std::vector<TokenId> m_counted;
};

} // namespace alcove
