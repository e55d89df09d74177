// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Reads grammars, and follows a text through those that are right: the grammar's own, which is as good as any.

#include "inference/text/grammar_matcher.h"
#include "inference/text/grammar_parser.h"

#include <cstdlib>

namespace {

void require(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    constexpr uint32_t tokens = 100;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto findToken = [](std::string_view name) { return name.size() == 3 ? name[1] % 100 : -1; };
    const auto grammar = alcove::parseGrammar(text, findToken, tokens);
    if (!grammar) {
        require(!grammar.error().message.empty() && !grammar.error().remedy.empty());
        return 0;
    }
    alcove::GrammarMatcher matcher(*grammar);
    alcove::GrammarPosition position = matcher.start();
    for (size_t i = 0; i < size && i < 1000; ++i) {
        position = matcher.tidy(position);
        for (const alcove::GrammarSymbol& symbol : matcher.namedTokens(position))
            require(symbol.index < tokens);
        // Where the text goes wrong it stays, so that the next byte has a chance.
        alcove::GrammarPosition next = matcher.step(position, data[i]);
        if (matcher.gaveUp())
            break; // which ends an answer
        if (next.refused())
            next = matcher.stepToken(position, data[i] % tokens, false);
        require(!matcher.mustEnd(position) || next.refused());
        if (!next.refused())
            position = next;
    }
    return 0;
}
