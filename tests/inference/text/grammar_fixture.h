// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What tests of grammars share: whether a text follows one.
#pragma once

#include "inference/text/grammar_matcher.h"
#include "inference/text/grammar_parser.h"

#include <memory>
#include <string_view>

namespace alcove::test {

// A vocabulary of which only the name matters.
inline TokenId findThink(std::string_view text)
{
    return text == "<think>" ? 7 : -1;
}

inline Result<std::shared_ptr<const Grammar>> parsed(std::string_view grammar)
{
    return parseGrammar(grammar, findThink, 100);
}

enum class Fit { No, Begins, Whole }; // Begins: a whole text may follow

inline Fit fit(GrammarMatcher& matcher, std::string_view text)
{
    matcher.tidy({}); // a new budget
    GrammarPosition position = matcher.start();
    for (const char byte : text)
        position = matcher.step(position, static_cast<uint8_t>(byte));
    return position.refused() ? Fit::No : matcher.mayEnd(position) ? Fit::Whole : Fit::Begins;
}

} // namespace alcove::test
