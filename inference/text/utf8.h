// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// UTF-8 as Unicode defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace alcove {

inline constexpr std::string_view replacementCharacter = "\xEF\xBF\xBD"; // U+FFFD

enum class Utf8State { Complete, Cut, Invalid };

struct Utf8Step {
    Utf8State state;
    size_t bytes;       // of the character, or of the longest start of one that stands there; at least 1
    char32_t character; // when Complete
};

// The character at the start of `text`, which is not empty. Cut: it may become one when more bytes come.
Utf8Step nextUtf8(std::string_view text);

void appendUtf8(std::string& text, char32_t character);

// `text` with every broken sequence replaced by U+FFFD.
std::string validUtf8(std::string_view text);

} // namespace alcove
