// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Finds the tokens that are matched as they are written, before a text is cut into words.
#pragma once

#include "inference/types.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace alcove {

class Vocabulary;

struct SpecialMatch {
    size_t position = 0;
    TokenId id = -1; // -1: none up to the end of the text
};

class SpecialSplitter {
public:
    // `vocabulary` outlives the splitter.
    explicit SpecialSplitter(const Vocabulary& vocabulary);

    // The first special token in `text` from `from` on, the longest where several begin. User-defined tokens always
    // count, unless they look like markup (<|...|>), which some files list as user-defined though it steers the
    // conversation: markup and control tokens count only with `markup`.
    SpecialMatch next(std::string_view text, size_t from, bool markup) const;

private:
    TokenId longestAt(std::string_view text, const std::vector<TokenId>& sorted) const;

    const Vocabulary& m_vocabulary;
    std::vector<TokenId> m_plain; // both sorted by their texts
    std::vector<TokenId> m_all;
};

} // namespace alcove
