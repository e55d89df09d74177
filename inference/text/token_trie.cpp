// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/token_trie.h"

#include "inference/text/tokenizer.h"

#include <algorithm>
#include <utility>

namespace alcove {

TokenTrie::TokenTrie(const Tokenizer& tokenizer)
{
    std::vector<std::pair<std::string, TokenId>> texts;
    for (uint32_t i = 0; i < tokenizer.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        std::string text = tokenizer.endsTurn(id) ? std::string() : tokenizer.tokenBytes(id);
        if (!text.empty() && text.size() <= longest)
            texts.emplace_back(std::move(text), id);
    }
    std::ranges::sort(texts);
    build(texts);
}

// Of sorted texts: what one shares with the one before it is there already.
void TokenTrie::build(const std::vector<std::pair<std::string, TokenId>>& texts)
{
    std::vector<size_t> path; // the nodes of the text before
    const auto closeTo = [&](size_t depth) {
        for (; path.size() > depth; path.pop_back())
            m_nodes[path.back()].end = static_cast<uint32_t>(m_nodes.size());
    };
    std::string before;
    for (const auto& [text, id] : texts) {
        const auto shared = static_cast<size_t>(std::ranges::mismatch(before, text).in1 - before.begin());
        closeTo(shared);
        for (size_t depth = shared; depth < text.size(); ++depth) {
            path.push_back(m_nodes.size());
            m_nodes.push_back({.end = 0,
                               .firstToken = static_cast<uint32_t>(m_tokens.size()),
                               .depth = static_cast<uint16_t>(depth),
                               .byte = static_cast<uint8_t>(text[depth])});
        }
        m_tokens.push_back(id);
        before = text;
    }
    closeTo(0);
    m_nodes.push_back({.end = 0, .firstToken = static_cast<uint32_t>(m_tokens.size()), .depth = 0, .byte = 0});
}

} // namespace alcove
