// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where JSON values begin and end in a text, without reading what they say: https://www.rfc-editor.org/rfc/rfc8259.
// Any text is allowed; what is no JSON is found by the parser afterwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alcove {

size_t skipBlanks(std::string_view text, size_t position);

// The place behind the value that begins at `position`; nothing when the text ends before it.
std::optional<size_t> skipValue(std::string_view text, size_t position);

struct JsonMember {
    std::string_view key; // with its quotes
    size_t valueBegin = 0;
    size_t valueEnd = 0;
};

// The next member of an object, from behind its brace or behind the member before; nothing at its end and where it is
// broken.
std::optional<JsonMember> nextMember(std::string_view text, size_t position);

bool nestedDeeper(std::string_view text, int levels);

// The text with U+FFFD for every byte that is no UTF-8 and every escape of half a surrogate pair: JavaScript writes
// those, and they are no characters.
std::string mendCharacters(std::string_view text);

} // namespace alcove
