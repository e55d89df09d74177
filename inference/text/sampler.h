// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Chooses the next token from the logits.
#pragma once

#include "inference/types.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace alcove {

// A seed for a generation whose parameters give none.
uint64_t randomSeed();

// The chain repeat penalty, top-k, top-p, min-p, temperature, draw. One object serves one generation: each draw moves
// its random numbers on. The same seed over the same logits chooses the same tokens on every platform.
class Sampler {
public:
    Sampler(const SamplingParams& params, uint64_t seed);

    // `logits`: one a token of the vocabulary, at least one; NaN counts as impossible. `history`: the tokens so far,
    // prompt included, the last one last.
    TokenId sample(std::span<const float> logits, std::span<const TokenId> history);

private:
    struct Candidate {
        TokenId id;
        float logit;
    };

    void penalize(std::span<const TokenId> history);
    void keepTopK();
    void keepTopP();
    void keepMinP();
    TokenId draw();
    double uniform(); // in [0, 1)

    SamplingParams m_params;
    std::mt19937 m_random;
    std::vector<Candidate> m_candidates; // the vocabulary, then what the filters leave
    std::vector<double> m_weights;       // running sum over the candidates
    std::vector<TokenId> m_seen;
};

} // namespace alcove
