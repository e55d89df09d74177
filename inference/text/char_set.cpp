// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/char_set.h"

#include <algorithm>

namespace alcove {

namespace {

constexpr CharRange surrogates = {0xD800, 0xDFFF};

} // namespace

CharSet::CharSet(const std::vector<CharRange>& ranges)
{
    std::vector<CharRange> characters;
    for (const CharRange& range : ranges) {
        if (range.first < surrogates.first)
            characters.push_back({range.first, std::min<char32_t>(range.last, surrogates.first - 1)});
        if (range.last > surrogates.last)
            characters.push_back({std::max<char32_t>(range.first, surrogates.last + 1), range.last});
    }
    std::ranges::sort(characters);
    for (const CharRange& range : characters) {
        if (!m_ranges.empty() && range.first <= m_ranges.back().last + 1)
            m_ranges.back().last = std::max(m_ranges.back().last, range.last);
        else
            m_ranges.push_back(range);
    }
}

CharSet CharSet::inverse() const
{
    std::vector<CharRange> gaps;
    char32_t next = 0;
    for (const CharRange& range : m_ranges) {
        if (range.first > next)
            gaps.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    if (next <= lastCharacter)
        gaps.push_back({next, lastCharacter});
    return CharSet(gaps);
}

bool CharSet::meets(CharRange range) const
{
    const auto found = std::ranges::lower_bound(m_ranges, range.first, {}, &CharRange::last);
    return found != m_ranges.end() && found->first <= range.last;
}

} // namespace alcove
