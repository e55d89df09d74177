// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/conversation_fit.h"

#include <algorithm>

namespace alcove {

namespace {

// Tokens that must be free for an answer to begin in without leaving out more.
uint32_t leastRoom(uint32_t contextLength)
{
    return std::min(256U, contextLength / 8);
}

} // namespace

FittedConversation fitConversation(std::span<const ChatTurn> turns, const EncodeTurns& encode, uint32_t contextLength,
                                   bool mayLeaveOut, size_t leftOutBefore)
{
    const auto firstTold = std::ranges::find_if(turns, [](const ChatTurn& turn) { return turn.role != "system"; });
    const auto system = static_cast<size_t>(firstTold - turns.begin());
    std::vector<size_t> questions; // where a conversation may begin
    for (size_t i = system; i < turns.size(); ++i) {
        if (turns[i].role == "user")
            questions.push_back(i);
    }
    const auto without = [&](size_t leftOut) {
        std::vector<ChatTurn> kept(turns.begin(), firstTold);
        kept.insert(kept.end(), firstTold + static_cast<ptrdiff_t>(leftOut), turns.end());
        return FittedConversation{.prompt = encode(kept), .leftOut = leftOut};
    };
    const auto fitsWith = [&](const FittedConversation& fitted, uint32_t room) {
        return fitted.prompt.size() + room <= contextLength;
    };

    const bool known = std::ranges::contains(questions, system + leftOutBefore);
    FittedConversation fitted = without(mayLeaveOut && known ? leftOutBefore : 0);
    if (mayLeaveOut && !questions.empty() && !fitsWith(fitted, leastRoom(contextLength))) {
        // The first question from which the rest is short enough; the last one where none is.
        const auto begin = std::ranges::partition_point(
            questions, [&](size_t at) { return !fitsWith(without(at - system), contextLength / 4); });
        fitted = without((begin == questions.end() ? questions.back() : *begin) - system);
    }
    fitted.fits = fitsWith(fitted, 1);
    return fitted;
}

} // namespace alcove
