// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/grammar_matcher.h"

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

using Kind = GrammarSymbol::Kind;

constexpr uint32_t unknown = UINT32_MAX;

// Stacks looked at for one token: some tenths of a second. What JSON needs is a few thousand.
constexpr size_t workBudget = size_t{1} << 21;
// Beyond these, what is remembered is freed between two tokens.
constexpr size_t manyStacks = size_t{1} << 18;
constexpr size_t manyNumbers = size_t{1} << 22; // 16 MiB

uint64_t hashOf(const std::vector<uint32_t>& numbers)
{
    uint64_t hash = 0xCBF29CE484222325; // FNV-1a
    for (const uint32_t number : numbers)
        hash = (hash ^ number) * 0x100000001B3;
    return hash;
}

// The characters that a begun one may become; first > last: none.
CharRange completions(const GrammarPosition& position)
{
    const uint32_t shift = 6U * position.missing;
    const uint32_t low = position.begun << shift;
    const uint32_t high = low | ((1U << shift) - 1);
    const uint32_t least = position.bytes == 2 ? 0x80 : position.bytes == 3 ? 0x800 : 0x10000; // no overlong forms
    return {std::max(low, least), std::min<char32_t>(high, lastCharacter)};
}

} // namespace

GrammarMatcher::GrammarMatcher(std::shared_ptr<const Grammar> grammar) : m_grammar(std::move(grammar))
{
    m_stacks.push_back({0, 0});
    m_seen.push_back(0);
    m_states.emplace_back();
}

bool GrammarMatcher::work(size_t amount)
{
    m_work += amount;
    m_gaveUp = m_gaveUp || m_work > workBudget;
    return !m_gaveUp;
}

GrammarPosition GrammarMatcher::start()
{
    std::vector<uint32_t> stacks;
    ++m_expansion;
    for (const uint32_t first : m_grammar->alternatives(m_grammar->root()))
        expand(first, 0, stacks);
    return {.state = stateOf(std::move(stacks))};
}

uint32_t GrammarMatcher::stackOf(uint32_t symbol, uint32_t below)
{
    const auto [found, isNew] =
        m_stackIndex.emplace(uint64_t{symbol} << 32 | below, static_cast<uint32_t>(m_stacks.size()));
    if (isNew) {
        m_stacks.push_back({symbol, below});
        m_seen.push_back(0);
    }
    return found->second;
}

void GrammarMatcher::expand(uint32_t symbol, uint32_t below, std::vector<uint32_t>& stacks)
{
    std::vector<Stack> open = {{symbol, below}};
    while (!open.empty()) {
        if (!work(1))
            return;
        Stack next = open.back();
        open.pop_back();
        if (m_grammar->symbol(next.symbol).kind == Kind::End) {
            if (next.below == 0) {
                stacks.push_back(0);
                continue;
            }
            next = m_stacks[next.below];
        }
        const uint32_t stack = stackOf(next.symbol, next.below);
        if (m_seen[stack] == m_expansion)
            continue; // which also ends what comes back to itself with nothing matched
        m_seen[stack] = m_expansion;
        const GrammarSymbol& wanted = m_grammar->symbol(next.symbol);
        if (wanted.kind != Kind::Rule) {
            stacks.push_back(stack);
            continue;
        }
        // A rule called at the end of its caller leaves no trace of it, so x* needs no deeper stack for more x.
        const bool last = m_grammar->symbol(next.symbol + 1).kind == Kind::End;
        const uint32_t rest = last ? next.below : stackOf(next.symbol + 1, next.below);
        for (const uint32_t first : m_grammar->alternatives(wanted.index))
            open.push_back({first, rest});
    }
}

uint32_t GrammarMatcher::stateOf(std::vector<uint32_t> stacks)
{
    std::ranges::sort(stacks);
    const auto repeated = std::ranges::unique(stacks);
    stacks.erase(repeated.begin(), repeated.end());
    if (stacks.empty() || m_gaveUp)
        return 0;
    const uint64_t hash = hashOf(stacks);
    for (auto [found, end] = m_stateIndex.equal_range(hash); found != end; ++found) {
        if (m_states[found->second].stacks == stacks)
            return found->second;
    }
    const auto state = static_cast<uint32_t>(m_states.size());
    m_remembered += stacks.size();
    m_states.push_back({std::move(stacks), {}});
    m_stateIndex.emplace(hash, state);
    return state;
}

uint32_t GrammarMatcher::stepCharacter(uint32_t state, char32_t character)
{
    const uint32_t characterClass = m_grammar->classOf(character);
    if (m_states[state].next.empty()) {
        if (!work(m_grammar->classCount()))
            return 0;
        m_remembered += m_grammar->classCount();
        m_states[state].next.assign(m_grammar->classCount(), unknown);
    }
    if (const uint32_t known = m_states[state].next[characterClass]; known != unknown)
        return known;
    ++m_expansion;
    std::vector<uint32_t> stacks;
    work(m_states[state].stacks.size());
    for (const uint32_t stack : m_states[state].stacks) {
        if (stack != 0 && top(stack).kind == Kind::Chars && m_grammar->contains(top(stack).index, characterClass))
            expand(m_stacks[stack].symbol + 1, m_stacks[stack].below, stacks);
    }
    const uint32_t next = stateOf(std::move(stacks));
    if (!m_gaveUp)
        m_states[state].next[characterClass] = next;
    return next;
}

bool GrammarMatcher::takesOneOf(uint32_t state, CharRange range) const
{
    if (range.first > range.last)
        return false;
    return std::ranges::any_of(m_states[state].stacks, [&](uint32_t stack) {
        return stack != 0 && top(stack).kind == Kind::Chars && m_grammar->charSet(top(stack).index).meets(range);
    });
}

GrammarPosition GrammarMatcher::step(GrammarPosition position, uint8_t byte)
{
    if (position.refused())
        return {};
    if (position.missing == 0) {
        if (byte < 0x80)
            return {.state = stepCharacter(position.state, byte)};
        if (byte < 0xC0 || byte > 0xF4)
            return {};
        position.bytes = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        position.missing = position.bytes - 1;
        position.begun = byte & (0x7FU >> position.bytes);
    } else {
        if ((byte & 0xC0) != 0x80)
            return {};
        position.begun = position.begun << 6 | (byte & 0x3F);
        --position.missing;
    }
    const CharRange possible = completions(position);
    if (!takesOneOf(position.state, possible))
        return {};
    return position.missing > 0 ? position : GrammarPosition{.state = stepCharacter(position.state, position.begun)};
}

GrammarPosition GrammarMatcher::stepToken(GrammarPosition position, TokenId id, bool endsTurn)
{
    if (position.missing > 0)
        return {};
    ++m_expansion;
    std::vector<uint32_t> stacks;
    const std::vector<uint32_t> from = m_states[position.state].stacks;
    for (const uint32_t stack : from) {
        if (stack == 0)
            continue;
        const GrammarSymbol symbol = top(stack);
        const bool same = symbol.index == static_cast<uint32_t>(id);
        if ((symbol.kind == Kind::Token && same) || (symbol.kind == Kind::OtherToken && !same && !endsTurn))
            expand(m_stacks[stack].symbol + 1, m_stacks[stack].below, stacks);
    }
    return {.state = stateOf(std::move(stacks))};
}

std::vector<GrammarSymbol> GrammarMatcher::namedTokens(GrammarPosition position) const
{
    std::vector<GrammarSymbol> symbols;
    if (position.missing > 0)
        return symbols;
    for (const uint32_t stack : m_states[position.state].stacks) {
        if (stack != 0 && (top(stack).kind == Kind::Token || top(stack).kind == Kind::OtherToken))
            symbols.push_back(top(stack));
    }
    return symbols;
}

bool GrammarMatcher::mayEnd(GrammarPosition position) const
{
    const std::vector<uint32_t>& stacks = m_states[position.state].stacks;
    return position.missing == 0 && !stacks.empty() && stacks.front() == 0;
}

bool GrammarMatcher::mustEnd(GrammarPosition position) const
{
    return mayEnd(position) && m_states[position.state].stacks.size() == 1;
}

GrammarPosition GrammarMatcher::tidy(GrammarPosition position)
{
    m_work = 0;
    m_gaveUp = false;
    if (m_stacks.size() < manyStacks && m_remembered < manyNumbers)
        return position;
    ++m_generation;
    // Those that the position's stacks stand on, found from the top down, since what is below has a lower number.
    std::vector<uint32_t> kept = m_states[position.state].stacks;
    std::vector<bool> needed(m_stacks.size());
    for (const uint32_t stack : kept)
        needed[stack] = true;
    for (size_t stack = m_stacks.size(); stack-- > 1;) {
        if (needed[stack])
            needed[m_stacks[stack].below] = true;
    }
    const std::vector<Stack> old = std::exchange(m_stacks, {{0, 0}});
    m_seen.assign(1, 0);
    m_stackIndex.clear();
    m_states.assign(1, {});
    m_stateIndex.clear();
    m_remembered = 0;
    std::vector<uint32_t> renumbered(old.size());
    for (size_t stack = 1; stack < old.size(); ++stack) {
        if (needed[stack])
            renumbered[stack] = stackOf(old[stack].symbol, renumbered[old[stack].below]);
    }
    for (uint32_t& stack : kept)
        stack = renumbered[stack];
    position.state = stateOf(std::move(kept));
    return position;
}

} // namespace alcove
