// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A context-free grammar over characters and tokens, laid out for matching.
#pragma once

#include "inference/result.h"
#include "inference/text/char_set.h"
#include "inference/types.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace alcove {

struct GrammarSymbol {
    enum class Kind : uint8_t {
        End,        // of a sequence
        Rule,       // index: of the rule
        Chars,      // one character; index: of its set
        Token,      // index: the token's id
        OtherToken, // any token but this one, and none that ends the turn
    };
    Kind kind = Kind::End;
    uint32_t index = 0;
};

using GrammarSequence = std::vector<GrammarSymbol>;

// What a parser makes of a grammar's text.
struct GrammarDraft {
    struct Rule {
        std::string name; // of a part without a name: that of the rule it stands in
        bool defined = false;
        bool unnamed = false; // a part of another rule: nothing else calls it
        bool repeats = false; // made for x*: calls itself at its end, and else may be empty
        size_t position = 0;  // in the text, of where it is defined or else first named
        std::vector<GrammarSequence> alternatives;
    };
    std::vector<Rule> rules;
    std::vector<CharSet> charSets;
    uint32_t root = 0;
};

// A rule that comes back to itself before it has matched anything, so that matching would never end: its index, or -1.
ptrdiff_t findLeftRecursion(const GrammarDraft& draft);

class Grammar {
public:
    // The draft is complete and has no left recursion.
    explicit Grammar(GrammarDraft draft);

    uint32_t root() const { return m_root; }
    const GrammarSymbol& symbol(uint32_t position) const { return m_symbols[position]; }
    // Where the alternatives of a rule begin: positions of symbols that go on to an End.
    std::span<const uint32_t> alternatives(uint32_t rule) const;
    const CharSet& charSet(uint32_t index) const { return m_charSets[index]; }

    // Characters fall into classes that no set of this grammar tells apart.
    uint32_t classCount() const { return static_cast<uint32_t>(m_classStarts.size()); }
    uint32_t classOf(char32_t character) const;
    bool contains(uint32_t charSet, uint32_t characterClass) const
    {
        return m_charSets[charSet].contains(m_classStarts[characterClass]);
    }

private:
    std::vector<GrammarSymbol> m_symbols;
    std::vector<uint32_t> m_sequences;      // of all rules, one after the other
    std::vector<uint32_t> m_firstSequences; // one a rule, and the end
    std::vector<CharSet> m_charSets;
    std::vector<char32_t> m_classStarts; // sorted, from 0
    uint32_t m_root;
};

} // namespace alcove
