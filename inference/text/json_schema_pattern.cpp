// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/formatted.h"
#include "inference/text/char_set.h"
#include "inference/text/json_schema_refusal.h"
#include "inference/text/json_schema_strings.h"
#include "inference/text/utf8.h"

#include <charconv>
#include <span>

namespace alcove {

namespace {

constexpr int maxNesting = 50;
const CharRange digits[] = {{'0', '9'}};
const CharRange wordCharacters[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
const CharRange blanks[] = {{'\t', '\n'}, {'\r', '\r'}, {' ', ' '}};

// Whether a character stands for itself between the quotes of JSON.
const CharSet& plainCharacters()
{
    static const CharSet plain = CharSet({{0, 0x1F}, {'"', '"'}, {'\\', '\\'}, {0x7F, 0x7F}}).inverse();
    return plain;
}

// The characters of a set as JSON writes them.
std::string asJson(const CharSet& set)
{
    std::string parts;
    const auto add = [&parts](const std::string& part) { parts += (parts.empty() ? "" : " | ") + part; };
    // Those of both sets: neither in the inverse of the one nor in that of the other.
    std::vector<CharRange> missing = set.inverse().ranges();
    const std::vector<CharRange> special = plainCharacters().inverse().ranges();
    missing.insert(missing.end(), special.begin(), special.end());
    std::string ranges;
    const CharSet plain = CharSet(missing).inverse();
    for (const CharRange& range : plain.ranges())
        ranges +=
            formatted("\\U{:08X}-\\U{:08X}", static_cast<uint32_t>(range.first), static_cast<uint32_t>(range.last));
    if (!ranges.empty())
        add("[" + ranges + "]");
    constexpr std::string_view escaped = "\"\\\n\r\t";
    constexpr std::string_view letters = "\"\\nrt";
    for (size_t i = 0; i < escaped.size(); ++i) {
        if (set.contains(static_cast<unsigned char>(escaped[i])))
            add(gbnfLiteral(std::string("\\") + letters[i]));
    }
    if (parts.empty())
        refuseSchema("a pattern that asks for control characters");
    return "(" + parts + ")";
}

class PatternReader {
public:
    explicit PatternReader(std::string_view pattern) : m_pattern(pattern) {}

    std::string read()
    {
        take("^");
        std::string all = readAlternatives();
        if (m_at < m_pattern.size())
            refuse("“" + std::string(1, m_pattern[m_at]) + "” at this place");
        return all;
    }

private:
    [[noreturn]] void refuse(const std::string& what) const
    {
        refuseSchema(formatted("the pattern “{}”, for {}", m_pattern, what));
    }
    bool atEnd() const { return m_at >= m_pattern.size(); }
    bool take(std::string_view expected)
    {
        if (!m_pattern.substr(m_at).starts_with(expected))
            return false;
        m_at += expected.size();
        return true;
    }
    // The anchor that may stand at the end of all, where it says nothing new.
    bool takeEnd()
    {
        if (m_nesting > 0 || m_pattern.substr(m_at) != "$")
            return false;
        ++m_at;
        return true;
    }

    std::string readAlternatives()
    {
        std::string all;
        bool first = true;
        do {
            all += first ? "" : " | ";
            first = false;
            // ^a|b anchors only its first alternative, but all are read as anchored, which leaves fewer texts.
            if (m_nesting == 0)
                take("^");
            all += readSequence();
        } while (take("|"));
        return "(" + all + ")";
    }

    std::string readSequence()
    {
        std::string all;
        while (!atEnd() && m_pattern[m_at] != '|' && m_pattern[m_at] != ')') {
            if (takeEnd() || (m_nesting == 0 && m_pattern.substr(m_at).starts_with("$|") && take("$")))
                break;
            all += (all.empty() ? "" : " ") + readAtom();
            all += readQuantifier();
        }
        return all.empty() ? "\"\"" : all;
    }

    std::string readAtom()
    {
        if (take("(?:") || (!m_pattern.substr(m_at).starts_with("(?") && take("("))) {
            if (++m_nesting > maxNesting)
                refuse("groups nested so deep");
            std::string group = readAlternatives();
            if (!take(")"))
                refuse("a group without an end");
            --m_nesting;
            return group;
        }
        if (take("(?"))
            refuse("“(?”");
        if (take("["))
            return asJson(readClass());
        if (take("."))
            return asJson(CharSet({{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}}).inverse());
        if (take("\\"))
            return asJson(readEscape());
        const char32_t character = readCharacter();
        if (character < 0x80 && std::string_view("^$*+?{}])").contains(static_cast<char>(character)))
            refuse("“" + std::string(1, static_cast<char>(character)) + "” at this place");
        return asJson(CharSet({{character, character}}));
    }

    std::string readQuantifier()
    {
        std::string quantifier;
        for (const char* simple : {"*", "+", "?"}) {
            if (quantifier.empty() && take(simple))
                quantifier = simple;
        }
        if (quantifier.empty() && take("{")) {
            const size_t end = m_pattern.find('}', m_at);
            const std::string_view counts = m_pattern.substr(m_at, end - m_at);
            const bool isCount = end != std::string_view::npos && !counts.empty() && counts.front() != ',' &&
                                 counts.find_first_not_of("0123456789,") == std::string_view::npos;
            if (!isCount)
                refuse("“{” without numbers");
            m_at = end + 1;
            quantifier = "{" + std::string(counts) + "}";
        }
        if (!quantifier.empty())
            take("?"); // how much a repetition takes first does not change what matches
        return quantifier;
    }

    CharSet readClass()
    {
        const bool negated = take("^");
        std::vector<CharRange> ranges;
        while (!take("]")) {
            if (atEnd())
                refuse("a class without an end");
            if (take("\\")) {
                const std::vector<CharRange> escaped = readEscape().ranges();
                const bool single = escaped.size() == 1 && escaped[0].first == escaped[0].last;
                if (!single) {
                    ranges.insert(ranges.end(), escaped.begin(), escaped.end());
                    continue;
                }
                ranges.push_back(escaped[0]);
            } else {
                const char32_t character = readCharacter();
                ranges.push_back({character, character});
            }
            if (m_pattern.substr(m_at).starts_with("-") && !m_pattern.substr(m_at).starts_with("-]")) {
                ++m_at;
                ranges.back().last = take("\\") ? readEscape().ranges().back().last : readCharacter();
                if (ranges.back().last < ranges.back().first)
                    refuse("a range that runs backwards");
            }
        }
        if (ranges.empty())
            refuse("an empty class");
        const CharSet set(ranges);
        return negated ? set.inverse() : set;
    }

    CharSet readEscape()
    {
        const char32_t kind = readCharacter();
        const auto setOf = [](std::span<const CharRange> ranges) {
            return CharSet(std::vector<CharRange>(ranges.begin(), ranges.end()));
        };
        switch (kind) {
        case 'd': return setOf(digits);
        case 'D': return setOf(digits).inverse();
        case 'w': return setOf(wordCharacters);
        case 'W': return setOf(wordCharacters).inverse();
        case 's': return setOf(blanks);
        case 'n': return CharSet({{'\n', '\n'}});
        case 'r': return CharSet({{'\r', '\r'}});
        case 't': return CharSet({{'\t', '\t'}});
        case 'x':
        case 'u': return readHex(kind == 'x' ? 2 : 4);
        default: break;
        }
        const bool letter =
            (kind >= 'a' && kind <= 'z') || (kind >= 'A' && kind <= 'Z') || (kind >= '0' && kind <= '9');
        if (letter)
            refuse("“\\" + std::string(1, static_cast<char>(kind)) + "”");
        return CharSet({{kind, kind}});
    }

    CharSet readHex(size_t length)
    {
        const std::string_view hex = m_pattern.substr(m_at, length);
        uint32_t number = 0;
        const auto [last, problem] = std::from_chars(hex.begin(), hex.end(), number, 16);
        const bool isSurrogate = number >= 0xD800 && number <= 0xDFFF;
        if (hex.size() != length || problem != std::errc() || last != hex.end() || isSurrogate)
            refuse("an escape that is no character");
        m_at += length;
        return CharSet({{number, number}});
    }

    char32_t readCharacter()
    {
        if (atEnd())
            refuse("its end");
        const Utf8Step step = nextUtf8(m_pattern.substr(m_at));
        m_at += step.bytes;
        return step.character;
    }

    std::string_view m_pattern;
    size_t m_at = 0;
    int m_nesting = 0;
};

} // namespace

std::string gbnfOfPattern(std::string_view pattern)
{
    return PatternReader(pattern).read();
}

} // namespace alcove
