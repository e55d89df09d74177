// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The stages of sampling that change logits by what was said before. They work on one logit a token of the vocabulary;
// -infinity means that the token can't come.
#pragma once

#include "inference/types.h"

#include <span>
#include <vector>

namespace alcove {

// A logit that arithmetic can be done on: NaN becomes -infinity, and infinity the highest number.
float usableLogit(float logit);

// The last `window` tokens of the history; all of them for a negative one.
std::span<const TokenId> lastTokens(std::span<const TokenId> history, int32_t window);

// logit += bias; -100 or less bans the token. Biases of tokens that do not exist are passed over.
void applyLogitBias(std::span<float> logits, std::span<const LogitBias> biases);

// For each token that stands c > 0 times in the window: the repeat penalty r (Keskar et al. 2019, CTRL) makes l / r of
// a positive logit and l * r of another, then c * frequency + presence is taken off. `counted` is scratch space.
void applyPenalties(std::span<float> logits, std::span<const TokenId> history, const SamplingParams& params,
                    std::vector<TokenId>& counted);

} // namespace alcove
