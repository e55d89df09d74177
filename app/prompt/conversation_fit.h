// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Makes a conversation fit the model's context, when the person wants its oldest turns left out.
#pragma once

#include "app/prompt/prompt_format.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace alcove {

using EncodeTurns = std::function<std::vector<TokenId>(std::span<const ChatTurn>)>;

struct FittedConversation {
    std::vector<TokenId> prompt;
    size_t leftOut = 0; // turns, the oldest ones
    bool fits = false;  // the prompt leaves room for a token at least
};

// The whole conversation where it fits or nothing may be left out. Otherwise what comes before the last question is
// left out from the oldest question on, until a quarter of the context is free for the answer; system texts at the
// beginning and the last question with what follows it always stay. `leftOutBefore`, from the last time, is tried
// first: while that much is enough, the prompt begins as it did and the model need not read it again.
FittedConversation fitConversation(std::span<const ChatTurn> turns, const EncodeTurns& encode, uint32_t contextLength,
                                   bool mayLeaveOut, size_t leftOutBefore = 0);

} // namespace alcove
