// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/grammar.h"

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

using Kind = GrammarSymbol::Kind;

// Which rules may match nothing at all. Linear in the grammar's size: a sequence waits until the last rule in it is
// known to be nullable.
std::vector<bool> nullableRules(const GrammarDraft& draft)
{
    struct Waiting {
        uint32_t rule;
        size_t left; // symbols not known to be nullable
    };
    std::vector<Waiting> sequences;
    std::vector<std::vector<size_t>> waitingFor(draft.rules.size());
    std::vector<bool> nullable(draft.rules.size());
    std::vector<uint32_t> found;
    const auto mark = [&](uint32_t rule) {
        if (!nullable[rule])
            found.push_back(rule);
        nullable[rule] = true;
    };
    for (uint32_t rule = 0; rule < draft.rules.size(); ++rule) {
        for (const GrammarSequence& sequence : draft.rules[rule].alternatives) {
            if (!std::ranges::all_of(sequence, [](const auto& symbol) { return symbol.kind == Kind::Rule; }))
                continue;
            if (sequence.empty())
                mark(rule);
            for (const GrammarSymbol& symbol : sequence)
                waitingFor[symbol.index].push_back(sequences.size());
            sequences.push_back({rule, sequence.size()});
        }
    }
    while (!found.empty()) {
        const uint32_t rule = found.back();
        found.pop_back();
        for (const size_t sequence : waitingFor[rule]) {
            if (--sequences[sequence].left == 0)
                mark(sequences[sequence].rule);
        }
    }
    return nullable;
}

// The rules that `rule` may call before it has matched anything.
std::vector<uint32_t> leftCorners(const GrammarDraft& draft, uint32_t rule, const std::vector<bool>& nullable)
{
    std::vector<uint32_t> corners;
    for (const GrammarSequence& sequence : draft.rules[rule].alternatives) {
        for (const GrammarSymbol& symbol : sequence) {
            if (symbol.kind != Kind::Rule)
                break;
            // x* with an x that may be empty comes back to itself with nothing behind it, which the matcher sees.
            const bool harmless = draft.rules[rule].repeats && symbol.index == rule;
            if (!harmless)
                corners.push_back(symbol.index);
            if (!nullable[symbol.index])
                break;
        }
    }
    return corners;
}

} // namespace

// A search in depth, with a stack of its own: the grammar's depth is a stranger's choice.
ptrdiff_t findLeftRecursion(const GrammarDraft& draft)
{
    const std::vector<bool> nullable = nullableRules(draft);
    enum class Seen : uint8_t { No, Open, Done };
    std::vector<Seen> seen(draft.rules.size(), Seen::No);
    struct Visit {
        uint32_t rule;
        std::vector<uint32_t> corners;
    };
    std::vector<Visit> open;
    for (uint32_t start = 0; start < draft.rules.size(); ++start) {
        if (seen[start] == Seen::No) {
            open.push_back({start, leftCorners(draft, start, nullable)});
            seen[start] = Seen::Open;
        }
        while (!open.empty()) {
            Visit& visit = open.back();
            if (visit.corners.empty()) {
                seen[visit.rule] = Seen::Done;
                open.pop_back();
                continue;
            }
            const uint32_t next = visit.corners.back();
            visit.corners.pop_back();
            if (seen[next] == Seen::Open)
                return next;
            if (seen[next] == Seen::No) {
                seen[next] = Seen::Open;
                open.push_back({next, leftCorners(draft, next, nullable)});
            }
        }
    }
    return -1;
}

Grammar::Grammar(GrammarDraft draft) : m_charSets(std::move(draft.charSets)), m_root(draft.root)
{
    for (const GrammarDraft::Rule& rule : draft.rules) {
        m_firstSequences.push_back(static_cast<uint32_t>(m_sequences.size()));
        for (const GrammarSequence& sequence : rule.alternatives) {
            m_sequences.push_back(static_cast<uint32_t>(m_symbols.size()));
            m_symbols.insert(m_symbols.end(), sequence.begin(), sequence.end());
            m_symbols.push_back({});
        }
    }
    m_firstSequences.push_back(static_cast<uint32_t>(m_sequences.size()));

    m_classStarts.push_back(0);
    for (const CharSet& set : m_charSets) {
        for (const CharRange& range : set.ranges()) {
            m_classStarts.push_back(range.first);
            m_classStarts.push_back(range.last + 1);
        }
    }
    std::ranges::sort(m_classStarts);
    const auto repeated = std::ranges::unique(m_classStarts);
    m_classStarts.erase(repeated.begin(), repeated.end());
}

std::span<const uint32_t> Grammar::alternatives(uint32_t rule) const
{
    const uint32_t first = m_firstSequences[rule];
    return std::span(m_sequences).subspan(first, m_firstSequences[rule + 1] - first);
}

uint32_t Grammar::classOf(char32_t character) const
{
    return static_cast<uint32_t>(std::ranges::upper_bound(m_classStarts, character) - m_classStarts.begin() - 1);
}

} // namespace alcove
