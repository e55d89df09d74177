// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/json_scan.h"

#include "inference/text/utf8.h"

#include <algorithm>
#include <charconv>

namespace alcove {

namespace {

constexpr std::string_view blanks = " \t\r\n";

// The place behind the string whose opening quote is at `position`; nothing when it does not end.
std::optional<size_t> skipString(std::string_view text, size_t position)
{
    for (size_t i = position + 1; i < text.size(); ++i) {
        i = text.find_first_of("\"\\", i);
        if (i == std::string_view::npos)
            return std::nullopt;
        if (text[i] == '"')
            return i + 1;
        ++i; // what is escaped may be a quote
    }
    return std::nullopt;
}

// The code unit of an escape \uXXXX at `position`; nothing if there is none.
std::optional<unsigned> escapedUnit(std::string_view text, size_t position)
{
    if (position + 6 > text.size() || text[position] != '\\' || text[position + 1] != 'u')
        return std::nullopt;
    unsigned unit = 0;
    const char* digits = text.data() + position + 2;
    const auto [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    return end == digits + 4 && error == std::errc() ? std::optional(unit) : std::nullopt;
}

bool isHigh(std::optional<unsigned> unit)
{
    return unit && *unit >= 0xD800 && *unit < 0xDC00;
}

bool isLow(std::optional<unsigned> unit)
{
    return unit && *unit >= 0xDC00 && *unit < 0xE000;
}

} // namespace

size_t skipBlanks(std::string_view text, size_t position)
{
    const size_t next = text.find_first_not_of(blanks, position);
    return next == std::string_view::npos ? text.size() : next;
}

std::optional<size_t> skipValue(std::string_view text, size_t position)
{
    if (position >= text.size())
        return std::nullopt;
    if (text[position] == '"')
        return skipString(text, position);
    if (text[position] != '{' && text[position] != '[') {
        const size_t end = text.find_first_of(",]} \t\r\n", position);
        // At least one byte, so that whoever reads on gets somewhere.
        return std::max(position + 1, end == std::string_view::npos ? text.size() : end);
    }
    size_t depth = 0;
    while (true) {
        position = text.find_first_of("\"{}[]", position);
        if (position == std::string_view::npos)
            return std::nullopt;
        switch (text[position]) {
        case '"': {
            const std::optional<size_t> end = skipString(text, position);
            if (!end)
                return std::nullopt;
            position = *end;
            continue;
        }
        case '{':
        case '[': ++depth; break;
        default: --depth;
        }
        ++position;
        if (depth == 0)
            return position;
    }
}

std::optional<JsonMember> nextMember(std::string_view text, size_t position)
{
    position = skipBlanks(text, position);
    if (position < text.size() && text[position] == ',')
        position = skipBlanks(text, position + 1);
    if (position >= text.size() || text[position] != '"')
        return std::nullopt;
    const std::optional<size_t> keyEnd = skipString(text, position);
    if (!keyEnd)
        return std::nullopt;
    JsonMember member{.key = text.substr(position, *keyEnd - position)};
    position = skipBlanks(text, *keyEnd);
    if (position >= text.size() || text[position] != ':')
        return std::nullopt;
    member.valueBegin = skipBlanks(text, position + 1);
    const std::optional<size_t> end = skipValue(text, member.valueBegin);
    if (!end)
        return std::nullopt;
    member.valueEnd = *end;
    return member;
}

bool nestedDeeper(std::string_view text, int levels)
{
    int depth = 0;
    for (size_t i = text.find_first_of("\"{}[]"); i < text.size(); i = text.find_first_of("\"{}[]", i)) {
        if (text[i] == '"') {
            i = skipString(text, i).value_or(text.size());
            continue;
        }
        depth += text[i] == '{' || text[i] == '[' ? 1 : -1;
        if (depth > levels)
            return true;
        ++i;
    }
    return false;
}

std::string mendCharacters(std::string_view text)
{
    std::string mended;
    const std::string valid = validUtf8(text);
    const std::string_view rest = valid;
    for (size_t i = 0; i < rest.size();) {
        const std::optional<unsigned> unit = escapedUnit(rest, i);
        if (isHigh(unit) && isLow(escapedUnit(rest, i + 6))) {
            mended += rest.substr(i, 12);
            i += 12;
        } else if (isHigh(unit) || isLow(unit)) {
            mended += "\\ufffd";
            i += 6;
        } else if (rest[i] == '\\') {
            mended += rest.substr(i, 2); // "\\u" is a backslash and a letter
            i += 2;
        } else {
            mended += rest[i++];
        }
    }
    return mended;
}

} // namespace alcove
