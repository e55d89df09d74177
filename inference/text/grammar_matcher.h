// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Follows a text through a grammar, byte by byte. Where the text stands is a set of pushdown stacks; each set that was
// met is a numbered state whose successors are remembered, so that most bytes cost a look into a table.
#pragma once

#include "inference/text/grammar.h"

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace alcove {

// Where a text stands in the grammar: the state behind its whole characters, and the bytes of one begun.
struct GrammarPosition {
    uint32_t state = 0; // 0: the grammar refuses the text
    uint32_t begun = 0; // the bits of a character so far
    uint8_t bytes = 0;  // that this character has in all; 0: none is begun
    uint8_t missing = 0;

    bool refused() const { return state == 0; }
};

class GrammarMatcher {
public:
    explicit GrammarMatcher(std::shared_ptr<const Grammar> grammar);

    // The empty text.
    GrammarPosition start();

    // One byte more. A byte that begins or continues a character is refused unless the grammar takes one of the
    // characters that it may become.
    GrammarPosition step(GrammarPosition position, uint8_t byte);

    // One token that the grammar names, rather than its text.
    GrammarPosition stepToken(GrammarPosition position, TokenId id, bool endsTurn);

    // The tokens that may come next by their names: symbols of the kinds Token and OtherToken.
    std::vector<GrammarSymbol> namedTokens(GrammarPosition position) const;

    bool mayEnd(GrammarPosition position) const;
    bool mustEnd(GrammarPosition position) const; // nothing can follow

    // Frees what was remembered if it has grown large; `position` stays where it is under its new number. Begins
    // a new budget of work.
    GrammarPosition tidy(GrammarPosition position);

    // Whether the work since tidy() was more than the budget. A grammar that can be read in very many ways at once
    // brings that about; the texts it could not follow are refused.
    bool gaveUp() const { return m_gaveUp; }

    // Changes when states are numbered anew.
    uint32_t generation() const { return m_generation; }

private:
    // A stack: what is to match, up to the end of its sequence, then the stack below. Equal stacks are one.
    struct Stack {
        uint32_t symbol; // its position in the grammar
        uint32_t below;  // 0: nothing more
    };
    struct State {
        std::vector<uint32_t> stacks; // sorted; each wants a character or a token, and 0 is the end of the grammar
        std::vector<uint32_t> next;   // by class of character; empty until one is asked for
    };

    bool work(size_t amount);
    uint32_t stackOf(uint32_t symbol, uint32_t below);
    // Adds the stacks that (symbol, below) becomes when rules on its top are replaced by their alternatives.
    void expand(uint32_t symbol, uint32_t below, std::vector<uint32_t>& stacks);
    uint32_t stateOf(std::vector<uint32_t> stacks);
    uint32_t stepCharacter(uint32_t state, char32_t character);
    bool takesOneOf(uint32_t state, CharRange range) const;
    const GrammarSymbol& top(uint32_t stack) const { return m_grammar->symbol(m_stacks[stack].symbol); }

    std::shared_ptr<const Grammar> m_grammar;
    std::vector<Stack> m_stacks; // a stack lies behind the one below it
    std::unordered_map<uint64_t, uint32_t> m_stackIndex;
    std::vector<State> m_states;                              // [0]: refused
    std::unordered_multimap<uint64_t, uint32_t> m_stateIndex; // by a hash of the stacks
    std::vector<uint32_t> m_seen;                             // by stack: the expansion that last met it
    uint32_t m_expansion = 0;
    size_t m_remembered = 0; // numbers in the states
    size_t m_work = 0;
    bool m_gaveUp = false;
    uint32_t m_generation = 0;
};

} // namespace alcove
