// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Keeps an answer within a grammar.
#pragma once

#include "inference/text/grammar_matcher.h"
#include "inference/text/token_constraint.h"
#include "inference/text/token_trie.h"
#include "inference/text/tokenizer.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace alcove {

class GrammarConstraint : public TokenConstraint {
public:
    // `tokenizer` and its trie outlive the constraint.
    GrammarConstraint(std::shared_ptr<const Grammar> grammar, const Tokenizer& tokenizer, const TokenTrie& trie);

    // A token that ends the turn is allowed where the grammar may end, or names it.
    bool allows(TokenId id) override;
    std::span<const TokenId> allowed() override;

    // The token has come. Precondition: allows(id).
    void accept(TokenId id);

    // The answer is whole, and nothing may follow.
    bool mustEnd() const { return m_matcher.mustEnd(m_position); }
    // The grammar can be read in too many ways at once to follow them all.
    bool gaveUp() const { return m_lost || m_matcher.gaveUp(); }

private:
    GrammarPosition after(TokenId id);
    std::vector<TokenId> findAllowed();
    void tidy();

    GrammarMatcher m_matcher;
    const Tokenizer& m_tokenizer;
    const TokenTrie& m_trie;
    GrammarPosition m_position;
    bool m_lost = false; // it is where it is because the matcher gave up
    // By state, for those without a begun character: the same few come again and again.
    std::unordered_map<uint32_t, std::vector<TokenId>> m_known;
    uint32_t m_knownGeneration = 0;
    std::vector<TokenId> m_found;
};

} // namespace alcove
