// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How well a model foresees a text.
#pragma once

#include "inference/engine.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string_view>

namespace alcove {

inline constexpr uint32_t leastPerplexityWindow = 8; // tokens

// The text is cut into windows of so many tokens, each read by itself. A window begins with BOS, in the place of its
// first token, where the model wants one. The tokens of its second half are scored, each given all that stands before
// it in the window, because those at the beginning have too little before them: in a window of N, the tokens N/2 + 1
// to N - 1, counted from 0. What is left at the text's end and fills no window is not read.
struct Perplexity {
    uint32_t window = 0;      // tokens
    uint64_t textTokens = 0;  // of the whole text, its BOS included
    uint64_t windows = 0;     // in the text
    uint64_t windowsRead = 0; // fewer when it was stopped
    uint64_t scoredTokens = 0;
    uint64_t scoredBytes = 0;     // of the text that the scored tokens stand for
    double sum = 0;               // of -ln p over the scored tokens
    double sumOfSquares = 0;      // of its squares
    double perplexity() const;    // exp of the mean of -ln p
    double standardError() const; // of the perplexity, to first order from that of the mean
    double bitsPerByte() const;   // NaN where the scored tokens stand for no text
};

// Called after each window.
using PerplexityProgress = std::function<void(const Perplexity& soFar)>;

// Reads `text`, which is valid UTF-8, in windows of `window` tokens, from leastPerplexityWindow to the session's
// context. A stop is no error; it is looked at inside a window too, whose tokens then don't count. Fails when the text
// fills no window, when the model's logits hold no number, and when the device is lost.
Result<Perplexity> measurePerplexity(Session& session, const Tokenizer& tokenizer, std::string_view text,
                                     uint32_t window, const PerplexityProgress& progress,
                                     const std::atomic<bool>& stop);

} // namespace alcove
