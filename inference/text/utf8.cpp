// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/utf8.h"

#include <algorithm>
#include <cstdint>

namespace alcove {

Utf8Step nextUtf8(std::string_view text)
{
    const auto byteAt = [text](size_t i) { return static_cast<uint8_t>(text[i]); };
    const uint8_t lead = byteAt(0);
    if (lead < 0x80)
        return {Utf8State::Complete, 1, lead};
    if (lead < 0xC2 || lead > 0xF4)
        return {Utf8State::Invalid, 1, 0};

    // The second byte's range rules out overlong forms, surrogates and what lies above U+10FFFF.
    const size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const uint8_t lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const uint8_t highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t character = lead & (0x7F >> length);
    const size_t present = std::min(length, text.size());
    for (size_t i = 1; i < present; ++i) {
        const uint8_t byte = byteAt(i);
        if (byte < (i == 1 ? lowest : 0x80) || byte > (i == 1 ? highest : 0xBF))
            return {Utf8State::Invalid, i, 0};
        character = character << 6 | (byte & 0x3F);
    }
    if (present < length)
        return {Utf8State::Cut, present, 0};
    return {Utf8State::Complete, length, character};
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto tail = [character](int shift) { return static_cast<char>(0x80 | (character >> shift & 0x3F)); };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0 | character >> 6);
        text += tail(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xE0 | character >> 12);
        text += tail(6);
        text += tail(0);
    } else {
        text += static_cast<char>(0xF0 | character >> 18);
        text += tail(12);
        text += tail(6);
        text += tail(0);
    }
}

std::string validUtf8(std::string_view text)
{
    std::string valid;
    valid.reserve(text.size());
    while (!text.empty()) {
        const Utf8Step step = nextUtf8(text);
        valid += step.state == Utf8State::Complete ? text.substr(0, step.bytes) : replacementCharacter;
        text.remove_prefix(step.bytes);
    }
    return valid;
}

} // namespace alcove
