// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The printable alphabet in which byte-level BPE vocabularies are written: each byte stands as one character, those
// that can't be printed as characters from U+0100 on (space as U+0120).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace alcove {

// The character that stands for a byte.
char32_t byteCharacter(uint8_t byte);

std::string toByteAlphabet(std::string_view bytes);

// The inverse; characters that stand for no byte are kept as they are.
std::string fromByteAlphabet(std::string_view text);

} // namespace alcove
