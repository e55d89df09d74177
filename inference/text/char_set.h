// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A set of Unicode characters. Surrogates are no characters: no set has them.
#pragma once

#include <compare>
#include <vector>

namespace alcove {

inline constexpr char32_t lastCharacter = 0x10FFFF;

struct CharRange {
    char32_t first;
    char32_t last; // included
    auto operator<=>(const CharRange&) const = default;
};

class CharSet {
public:
    // Ranges in any order, overlapping or not, each with first <= last <= U+10FFFF.
    explicit CharSet(const std::vector<CharRange>& ranges);

    CharSet inverse() const; // all other characters
    bool contains(char32_t character) const { return meets({character, character}); }
    bool meets(CharRange range) const; // whether any character of it is in the set
    const std::vector<CharRange>& ranges() const { return m_ranges; }
    auto operator<=>(const CharSet&) const = default;

private:
    std::vector<CharRange> m_ranges; // sorted, with gaps between them
};

} // namespace alcove
