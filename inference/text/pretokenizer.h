// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Cuts text into the words that BPE merges within, by regular expressions.
#pragma once

#include "inference/result.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace alcove {

class Pretokenizer {
public:
    // `patterns` in the syntax of PCRE2. An error here is a fault of our table, not of a file.
    static Result<Pretokenizer> create(std::span<const std::string_view> patterns);

    Pretokenizer(Pretokenizer&&) noexcept;
    Pretokenizer& operator=(Pretokenizer&&) noexcept;
    ~Pretokenizer();

    // The first pattern cuts the text into its matches and the gaps between them; each further one cuts every piece
    // of that again. `text` is valid UTF-8; the pieces point into it and together are all of it.
    std::vector<std::string_view> split(std::string_view text) const;

private:
    class Pattern;
    struct Scratch;
    explicit Pretokenizer(std::vector<std::unique_ptr<Pattern>> patterns);

    std::vector<std::unique_ptr<Pattern>> m_patterns;
};

} // namespace alcove
