// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/gbnf_text.h"

#include "inference/formatted.h"
#include "inference/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace alcove {

bool GbnfText::mistake(size_t position, std::string what)
{
    m_mistakeAt = position;
    m_mistake = std::move(what);
    return false;
}

Error GbnfText::error() const
{
    const std::string_view before = m_text.substr(0, m_mistakeAt);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::string_view inLine = before.substr(before.rfind('\n') + 1); // npos + 1 is 0
    const auto column = std::ranges::count_if(inLine, [](char c) { return (c & 0xC0) != 0x80; }) + 1;
    return {formatted("The grammar has a mistake in line {}, column {}: {}.", line, column, m_mistake),
            "Correct the grammar; it is written in GBNF.",
            {}};
}

bool GbnfText::take(std::string_view expected)
{
    if (!m_text.substr(m_at).starts_with(expected))
        return false;
    m_at += expected.size();
    return true;
}

void GbnfText::skipBlanks(bool lines)
{
    while (!atEnd()) {
        if (at() == '#')
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        else if (at() == ' ' || at() == '\t' || at() == '\r' || (lines && at() == '\n'))
            ++m_at;
        else
            return;
    }
}

bool GbnfText::readCharacter(char32_t& character)
{
    if (at() == '\\')
        return readEscape(character);
    const Utf8Step step = nextUtf8(m_text.substr(m_at));
    character = step.character;
    m_at += step.bytes;
    return true;
}

bool GbnfText::readEscape(char32_t& character)
{
    const size_t start = m_at++;
    const char kind = at();
    constexpr std::string_view written = "ntr\\\"[]-^";
    constexpr std::string_view meant = "\n\t\r\\\"[]-^";
    if (const size_t found = written.find(kind); kind != '\0' && found != std::string_view::npos) {
        ++m_at;
        character = static_cast<unsigned char>(meant[found]);
        return true;
    }
    const size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits == 0)
        return mistake(start, "there is no such escape; known are \\n \\t \\r \\\\ \\\" \\[ \\] \\- \\^ \\x \\u \\U");
    const std::string_view hex = m_text.substr(m_at + 1, digits);
    uint32_t number = 0;
    const auto [last, problem] = std::from_chars(hex.begin(), hex.end(), number, 16);
    if (hex.size() != digits || problem != std::errc() || last != hex.end())
        return mistake(start, formatted("\\{} takes {} hexadecimal digits", kind, digits));
    if (number > lastCharacter || (number >= 0xD800 && number <= 0xDFFF))
        return mistake(start, "there is no such character");
    m_at += 1 + digits;
    character = number;
    return true;
}

std::optional<CharSet> GbnfText::readClass()
{
    const size_t start = m_at++;
    const bool negated = take("^");
    const auto noClass = [this](size_t position, const char* what) {
        mistake(position, what);
        return std::nullopt;
    };
    std::vector<CharRange> ranges;
    while (!take("]")) {
        if (atEnd() || at() == '\n')
            return noClass(start, "this class of characters has no end");
        const size_t here = m_at;
        CharRange range{};
        if (!readCharacter(range.first))
            return std::nullopt;
        range.last = range.first;
        if (at() == '-' && at(1) != ']') {
            ++m_at;
            if (atEnd() || at() == '\n')
                return noClass(start, "this class of characters has no end");
            if (!readCharacter(range.last))
                return std::nullopt;
        }
        if (range.last < range.first)
            return noClass(here, "this range runs backwards");
        ranges.push_back(range);
    }
    if (ranges.empty())
        return noClass(start, "this class of characters is empty");
    const CharSet set(ranges);
    return negated ? set.inverse() : set;
}

} // namespace alcove
