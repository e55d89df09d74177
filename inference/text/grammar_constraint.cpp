// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/grammar_constraint.h"

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

constexpr size_t knownStates = 16; // each may hold the whole vocabulary

} // namespace

GrammarConstraint::GrammarConstraint(std::shared_ptr<const Grammar> grammar, const Tokenizer& tokenizer,
                                     const TokenTrie& trie)
    : m_matcher(std::move(grammar)), m_tokenizer(tokenizer), m_trie(trie), m_position(m_matcher.start()),
      m_lost(m_matcher.gaveUp())
{
}

void GrammarConstraint::tidy()
{
    m_position = m_matcher.tidy(m_position);
    if (m_knownGeneration != m_matcher.generation() || m_known.size() > knownStates)
        m_known.clear();
    m_knownGeneration = m_matcher.generation();
}

GrammarPosition GrammarConstraint::after(TokenId id)
{
    if (id < 0 || static_cast<uint32_t>(id) >= m_tokenizer.size())
        return {};
    const bool endsTurn = m_tokenizer.endsTurn(id);
    // A token that is meant by its name is not also read as text.
    if (const GrammarPosition named = m_matcher.stepToken(m_position, id, endsTurn); !named.refused())
        return named;
    if (endsTurn)
        return m_matcher.mayEnd(m_position) ? m_position : GrammarPosition{};
    const std::string text = m_tokenizer.tokenBytes(id);
    GrammarPosition position = text.empty() || text.size() > TokenTrie::longest ? GrammarPosition{} : m_position;
    for (const char byte : text)
        position = m_matcher.step(position, static_cast<uint8_t>(byte));
    return position;
}

bool GrammarConstraint::allows(TokenId id)
{
    tidy();
    return !after(id).refused();
}

void GrammarConstraint::accept(TokenId id)
{
    tidy();
    m_position = after(id);
    m_lost = m_matcher.gaveUp();
}

std::span<const TokenId> GrammarConstraint::allowed()
{
    tidy();
    if (m_position.missing > 0) {
        m_found = findAllowed();
        return m_found;
    }
    if (const auto known = m_known.find(m_position.state); known != m_known.end())
        return known->second;
    std::vector<TokenId> found = findAllowed();
    if (gaveUp()) {
        m_found = std::move(found);
        return m_found;
    }
    return m_known[m_position.state] = std::move(found);
}

std::vector<TokenId> GrammarConstraint::findAllowed()
{
    std::vector<TokenId> ids;
    m_trie.walk(
        m_position, [this](const GrammarPosition& position, uint8_t byte) { return m_matcher.step(position, byte); },
        [&](std::span<const TokenId> tokens, const GrammarPosition&) {
            ids.insert(ids.end(), tokens.begin(), tokens.end());
        });
    const std::vector<GrammarSymbol> named = m_matcher.namedTokens(m_position);
    const bool mayEnd = m_matcher.mayEnd(m_position);
    for (uint32_t i = 0; i < m_tokenizer.size() && (mayEnd || !named.empty()); ++i) {
        const auto id = static_cast<TokenId>(i);
        const bool endsTurn = m_tokenizer.endsTurn(id);
        const bool isNamed = std::ranges::any_of(named, [&](const GrammarSymbol& symbol) {
            return symbol.kind == GrammarSymbol::Kind::Token ? symbol.index == i : symbol.index != i && !endsTurn;
        });
        if (isNamed || (endsTurn && mayEnd))
            ids.push_back(id);
    }
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    return ids;
}

} // namespace alcove
