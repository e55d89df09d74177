// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/byte_alphabet.h"

#include "inference/text/utf8.h"

#include <array>

namespace alcove {

namespace {

constexpr bool printable(unsigned byte)
{
    return (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
}

constexpr std::array<char32_t, 256> makeAlphabet()
{
    std::array<char32_t, 256> alphabet{};
    char32_t next = 256;
    for (unsigned byte = 0; byte < 256; ++byte)
        alphabet[byte] = printable(byte) ? byte : next++;
    return alphabet;
}

constexpr std::array<char32_t, 256> alphabet = makeAlphabet();
constexpr char32_t alphabetEnd = 256 + 68; // after the last of the 68 that are not printable

constexpr std::array<int16_t, alphabetEnd> makeInverse()
{
    std::array<int16_t, alphabetEnd> inverse{};
    inverse.fill(-1);
    for (size_t byte = 0; byte < alphabet.size(); ++byte)
        inverse[alphabet[byte]] = static_cast<int16_t>(byte);
    return inverse;
}

constexpr std::array<int16_t, alphabetEnd> inverse = makeInverse();

} // namespace

char32_t byteCharacter(uint8_t byte)
{
    return alphabet[byte];
}

std::string toByteAlphabet(std::string_view bytes)
{
    std::string text;
    for (const char byte : bytes)
        appendUtf8(text, alphabet[static_cast<uint8_t>(byte)]);
    return text;
}

std::string fromByteAlphabet(std::string_view text)
{
    std::string bytes;
    while (!text.empty()) {
        const Utf8Step step = nextUtf8(text);
        if (step.state == Utf8State::Complete && step.character < alphabetEnd && inverse[step.character] >= 0)
            bytes += static_cast<char>(inverse[step.character]);
        else
            bytes += text.substr(0, step.bytes);
        text.remove_prefix(step.bytes);
    }
    return bytes;
}

} // namespace alcove
