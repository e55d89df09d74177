// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Control tokens that are spelled out in somebody's words.
#pragma once

#include "inference/text/tokenizer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

// The texts of a vocabulary's control tokens: what the tokenizer takes for one where it is told to look for them.
class ControlTexts {
public:
    explicit ControlTexts(const Tokenizer& tokenizer);

    struct Found {
        size_t position = 0;
        size_t length = 0; // 0: none up to the end
    };
    // The first one in `text` from `from` on, the longest where several begin.
    Found next(std::string_view text, size_t from) const;

private:
    std::vector<std::string> m_texts; // the longest first
    bool m_begins[256] = {};          // bytes that one of them begins with
};

} // namespace alcove
