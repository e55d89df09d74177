// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// DRY ("don't repeat yourself"): makes a token less likely that would go on with a repetition, the more so the longer
// the repetition is.
#pragma once

#include "inference/types.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace alcove {

// The bytes that a token writes.
using TokenText = std::function<std::string(TokenId)>;

class DryPenalty {
public:
    // Without `tokenText` nothing breaks a repetition.
    DryPenalty(const SamplingParams& params, TokenText tokenText);

    // For every token t that the window has seen behind m of the tokens that now stand last, none of them a breaker:
    // logit -= multiplier * base^(m - allowed length), for the largest such m if it is the allowed length or more.
    // A breaker is a token in whose text one of the breakers' texts ends; it is never penalized itself. `history` is
    // that of the last call, or longer by what came since.
    void apply(std::span<float> logits, std::span<const TokenId> history);

private:
    void findBreakers(std::span<const TokenId> history);
    // m_match[i]: how many tokens before the i-th last one, and with it, equal as many of the last ones.
    void matchEnds(std::span<const TokenId> window);

    struct Repetition {
        TokenId next;
        size_t length;
    };

    float m_multiplier;
    float m_base;
    size_t m_allowedLength;
    int32_t m_window;
    std::vector<std::string> m_breakers;
    TokenText m_tokenText;

    std::vector<bool> m_breaks; // one a token of the history
    std::string m_tail;         // the end of its text, in which a breaker may have begun
    size_t m_tailBytes = 0;
    std::vector<size_t> m_match;
    std::vector<Repetition> m_found;
};

} // namespace alcove
