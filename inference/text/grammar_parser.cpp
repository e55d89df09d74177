// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/grammar_parser.h"

#include "inference/formatted.h"
#include "inference/text/gbnf_text.h"
#include "inference/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace alcove {

namespace {

using Kind = GrammarSymbol::Kind;

// A stranger's grammar may not take all memory, nor the program's stack.
constexpr uint32_t maxRepetitions = 10000;
constexpr size_t maxSymbols = size_t{1} << 20;
constexpr int maxNesting = 200;
constexpr size_t maxNameBytes = 200;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// Goes through the text once; the first mistake ends it. Functions that read something give false after a mistake.
class GbnfReader : private GbnfText {
public:
    GbnfReader(std::string_view text, const FindToken& findToken, uint32_t tokenCount)
        : GbnfText(text), m_findToken(findToken), m_tokenCount(tokenCount)
    {
    }

    Result<GrammarDraft> read();

private:
    bool readRule();
    bool readAlternatives(std::vector<GrammarSequence>& alternatives, bool nested);
    bool readSequence(GrammarSequence& sequence, bool nested);
    bool readItem(GrammarSequence& item);
    bool readLiteral(GrammarSequence& item);
    bool readGroup(GrammarSequence& item);
    bool readToken(GrammarSequence& item);
    bool readRepetitions(GrammarSequence& item);
    bool readCount(std::optional<uint32_t>& count);
    bool checkRules();

    bool repeat(GrammarSequence& item, uint32_t least, std::optional<uint32_t> most);
    bool isAnyNumber(const GrammarSequence& item) const;
    uint32_t namedRule(std::string_view name, size_t position);
    uint32_t unnamedRule(std::vector<GrammarSequence> alternatives, bool repeats = false);
    GrammarSymbol chars(CharSet set);

    const FindToken& m_findToken;
    uint32_t m_tokenCount;
    int m_nesting = 0;
    size_t m_symbols = 0;
    std::string m_owner; // the rule that is being read
    GrammarDraft m_draft;
    std::map<std::string, uint32_t, std::less<>> m_names;
    std::map<CharSet, uint32_t> m_sets;
};

Result<GrammarDraft> GbnfReader::read()
{
    if (validUtf8(m_text) != m_text)
        return fail("The grammar is not UTF-8 text.", "Save it as UTF-8.");
    for (skipBlanks(true); !atEnd(); skipBlanks(true)) {
        if (!readRule())
            return std::unexpected(error());
    }
    if (!checkRules())
        return std::unexpected(error());
    return std::move(m_draft);
}

bool GbnfReader::readRule()
{
    const size_t start = m_at;
    while (isNameCharacter(at()))
        ++m_at;
    const std::string name(m_text.substr(start, m_at - start));
    if (name.empty())
        return mistake("a rule begins with its name");
    if (name.size() > maxNameBytes)
        return mistake(start, formatted("this name is longer than {} characters", maxNameBytes));
    skipBlanks(false);
    if (!take("::="))
        return mistake("“::=” is expected behind the name of a rule");
    const uint32_t rule = namedRule(name, start);
    if (m_draft.rules[rule].defined)
        return mistake(start, "the rule “" + name + "” is defined a second time");
    m_draft.rules[rule].defined = true;
    m_draft.rules[rule].position = start;
    m_owner = name;
    skipBlanks(true);
    std::vector<GrammarSequence> alternatives;
    if (!readAlternatives(alternatives, false))
        return false;
    if (!atEnd() && at() != '\n')
        return mistake(at() == ')' ? "this “)” closes nothing" : "this does not belong into a rule");
    m_draft.rules[rule].alternatives = std::move(alternatives);
    return true;
}

bool GbnfReader::readAlternatives(std::vector<GrammarSequence>& alternatives, bool nested)
{
    while (true) {
        GrammarSequence sequence;
        if (!readSequence(sequence, nested))
            return false;
        alternatives.push_back(std::move(sequence));
        // A line that begins with | goes on with the rule above it.
        const size_t end = m_at;
        skipBlanks(true);
        if (at() != '|') {
            m_at = nested ? m_at : end;
            return true;
        }
        ++m_at;
        skipBlanks(true);
    }
}

bool GbnfReader::readSequence(GrammarSequence& sequence, bool nested)
{
    while (true) {
        skipBlanks(nested);
        const char c = at();
        if (atEnd() || c == '\n' || c == '|' || c == ')')
            return true;
        GrammarSequence item;
        if (!readItem(item) || !readRepetitions(item))
            return false;
        m_symbols += item.size();
        if (m_symbols > maxSymbols)
            return mistake("up to here the grammar is too large");
        sequence.insert(sequence.end(), item.begin(), item.end());
    }
}

bool GbnfReader::readItem(GrammarSequence& item)
{
    const size_t start = m_at;
    switch (at()) {
    case '"': return readLiteral(item);
    case '[': {
        std::optional<CharSet> set = readClass();
        if (!set)
            return false;
        item = {chars(std::move(*set))};
        return true;
    }
    case '(': return readGroup(item);
    case '<':
    case '!': return readToken(item);
    case '.':
        ++m_at;
        item = {chars(CharSet({{0, lastCharacter}}))};
        return true;
    case '*':
    case '+':
    case '?':
    case '{': return mistake("there is nothing here to repeat");
    default: break;
    }
    while (isNameCharacter(at()))
        ++m_at;
    if (m_at == start)
        return mistake("this is no part of a rule");
    item = {{Kind::Rule, namedRule(m_text.substr(start, m_at - start), start)}};
    return true;
}

bool GbnfReader::readLiteral(GrammarSequence& item)
{
    const size_t start = m_at++;
    while (!take("\"")) {
        if (atEnd() || at() == '\n')
            return mistake(start, "this literal has no end");
        char32_t character = 0;
        if (!readCharacter(character))
            return false;
        item.push_back(chars(CharSet({{character, character}})));
    }
    return true;
}

bool GbnfReader::readGroup(GrammarSequence& item)
{
    const size_t start = m_at++;
    if (++m_nesting > maxNesting)
        return mistake(start, formatted("groups are nested more than {} deep", maxNesting));
    std::vector<GrammarSequence> alternatives;
    if (!readAlternatives(alternatives, true))
        return false;
    if (!take(")"))
        return mistake(start, "this “(” is never closed");
    --m_nesting;
    item = {{Kind::Rule, unnamedRule(std::move(alternatives))}};
    return true;
}

bool GbnfReader::readToken(GrammarSequence& item)
{
    const size_t start = m_at;
    const bool negated = take("!");
    if (at() != '<')
        return mistake("a token in < > is expected behind “!”");
    const size_t end = m_text.find('>', m_at);
    const std::string_view text = m_text.substr(m_at, end == std::string_view::npos ? end : end + 1 - m_at);
    if (end == std::string_view::npos || text.contains('\n'))
        return mistake(start, "this token has no end");
    TokenId id = -1;
    if (text.starts_with("<[") && text.ends_with("]>")) {
        const std::string_view number = text.substr(2, text.size() - 4);
        const auto [last, problem] = std::from_chars(number.begin(), number.end(), id);
        if (problem != std::errc() || last != number.end() || id < 0 || static_cast<uint32_t>(id) >= m_tokenCount)
            return mistake(start, formatted("the model has no token {}", number));
    } else {
        id = m_findToken(text);
        if (id < 0)
            return mistake(start, formatted("the model has no token “{}”", text));
    }
    m_at = end + 1;
    item = {{negated ? Kind::OtherToken : Kind::Token, static_cast<uint32_t>(id)}};
    return true;
}

bool GbnfReader::readRepetitions(GrammarSequence& item)
{
    while (true) {
        const size_t start = m_at;
        std::optional<uint32_t> least = 0;
        std::optional<uint32_t> most;
        if (at() == '*' || at() == '+' || at() == '?') {
            // Several in a row say together what one says: without that, each would double the ways to match.
            bool mayBeNone = false;
            bool mayBeMany = false;
            for (; at() == '*' || at() == '+' || at() == '?'; ++m_at) {
                mayBeNone = mayBeNone || at() != '+';
                mayBeMany = mayBeMany || at() != '?';
            }
            least = mayBeNone ? 0 : 1;
            most = mayBeMany ? std::nullopt : std::optional<uint32_t>(1);
        } else if (take("{")) {
            skipBlanks(false);
            if (!readCount(least))
                return false;
            if (!least)
                return mistake("a number is expected behind “{”");
            most = least;
            if (take(",")) {
                skipBlanks(false);
                if (!readCount(most))
                    return false;
            }
            if (!take("}"))
                return mistake("“}” is expected behind a repetition's numbers");
            if (most && *most < *least)
                return mistake(start, "the most of this repetition is less than its least");
        } else {
            return true;
        }
        if (!repeat(item, *least, most))
            return mistake(start, "up to here the grammar is too large");
    }
}

bool GbnfReader::readCount(std::optional<uint32_t>& count)
{
    const size_t start = m_at;
    while (at() >= '0' && at() <= '9')
        ++m_at;
    const std::string_view digits = m_text.substr(start, m_at - start);
    uint32_t number = 0;
    const auto [last, problem] = std::from_chars(digits.begin(), digits.end(), number);
    if (!digits.empty() && (problem != std::errc() || number > maxRepetitions))
        return mistake(start, formatted("more than {} repetitions are too many", maxRepetitions));
    count = digits.empty() ? std::nullopt : std::optional(number);
    skipBlanks(false);
    return true;
}

// Whether the item is x* in as many brackets as there may be.
bool GbnfReader::isAnyNumber(const GrammarSequence& item) const
{
    const GrammarSequence* inner = &item;
    while (inner->size() == 1 && inner->front().kind == Kind::Rule) {
        const GrammarDraft::Rule& rule = m_draft.rules[inner->front().index];
        if (rule.repeats)
            return true;
        const bool isBracket = rule.defined && rule.unnamed && rule.alternatives.size() == 1;
        if (!isBracket)
            return false;
        inner = &rule.alternatives.front();
    }
    return false;
}

bool GbnfReader::repeat(GrammarSequence& item, uint32_t least, std::optional<uint32_t> most)
{
    if (item.empty())
        return true;
    const bool repeatsOnceMore = least <= 1 && (!most || *most == 1);
    if (repeatsOnceMore && isAnyNumber(item))
        return true; // (x*)+ is x*
    const GrammarSymbol unit = item.size() == 1 ? item.front() : GrammarSymbol{Kind::Rule, unnamedRule({item})};
    m_symbols += size_t{least} + 3 * size_t{most ? *most - least : 1};
    if (m_symbols > maxSymbols)
        return false;
    item.assign(least, unit);
    if (!most) {
        const uint32_t rule = unnamedRule({}, true);
        m_draft.rules[rule].alternatives = {{unit, {Kind::Rule, rule}}, {}};
        item.push_back({Kind::Rule, rule});
        return true;
    }
    // x{0,3} is (x (x (x)?)?)?: what is left to match never depends on how it was reached.
    GrammarSequence optional;
    for (uint32_t i = least; i < *most; ++i) {
        optional.insert(optional.begin(), unit);
        optional = {{Kind::Rule, unnamedRule({std::move(optional), {}})}};
    }
    item.insert(item.end(), optional.begin(), optional.end());
    return true;
}

uint32_t GbnfReader::namedRule(std::string_view name, size_t position)
{
    if (const auto found = m_names.find(name); found != m_names.end())
        return found->second;
    const auto index = static_cast<uint32_t>(m_draft.rules.size());
    m_draft.rules.push_back({.name = std::string(name), .position = position});
    m_names.emplace(name, index);
    return index;
}

uint32_t GbnfReader::unnamedRule(std::vector<GrammarSequence> alternatives, bool repeats)
{
    m_draft.rules.push_back({.name = m_owner,
                             .defined = true,
                             .unnamed = true,
                             .repeats = repeats,
                             .position = m_at,
                             .alternatives = std::move(alternatives)});
    return static_cast<uint32_t>(m_draft.rules.size() - 1);
}

GrammarSymbol GbnfReader::chars(CharSet set)
{
    const auto [found, isNew] = m_sets.emplace(std::move(set), static_cast<uint32_t>(m_draft.charSets.size()));
    if (isNew)
        m_draft.charSets.push_back(found->first);
    return {Kind::Chars, found->second};
}

bool GbnfReader::checkRules()
{
    for (const GrammarDraft::Rule& rule : m_draft.rules) {
        if (!rule.defined)
            return mistake(rule.position, "there is no rule “" + rule.name + "”");
    }
    const auto root = m_names.find("root");
    if (root == m_names.end())
        return mistake(0, "there is no rule “root”, with which every grammar begins");
    m_draft.root = root->second;
    if (const ptrdiff_t rule = findLeftRecursion(m_draft); rule >= 0) {
        const std::string& name = m_draft.rules[static_cast<size_t>(rule)].name;
        return mistake(m_draft.rules[m_names.at(name)].position,
                       "the rule “" + name + "” comes back to itself before it has matched anything (left recursion)");
    }
    return true;
}

} // namespace

Result<std::shared_ptr<const Grammar>> parseGrammar(std::string_view text, const FindToken& findToken,
                                                    uint32_t tokenCount)
{
    auto draft = GbnfReader(text, findToken, tokenCount).read();
    if (!draft)
        return std::unexpected(draft.error());
    return std::make_shared<const Grammar>(std::move(*draft));
}

} // namespace alcove
