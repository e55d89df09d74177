// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The texts of a vocabulary as a trie of bytes: what many tokens begin with is looked at once.
#pragma once

#include "inference/types.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace alcove {

class Tokenizer;

class TokenTrie {
public:
    // Of the tokens that write text and do not end a turn. A token of more bytes than `longest` is left out.
    explicit TokenTrie(const Tokenizer& tokenizer);

    static constexpr size_t longest = 1024;

    // Calls `step(state, byte)` for every byte that some token has behind those that led to `state`, and
    // `found(ids, state)` behind the last byte of tokens. Nothing goes on behind a state that is `refused()`.
    template<typename State, typename Step, typename Found>
    void walk(State start, Step step, Found found) const;

private:
    void build(const std::vector<std::pair<std::string, TokenId>>& texts);

    struct Node {
        uint32_t end;        // the node behind this one's subtree
        uint32_t firstToken; // its tokens end where the next node's begin
        uint16_t depth;
        uint8_t byte;
    };
    std::vector<Node> m_nodes; // each before its children, which are in the order of their bytes; and one at the end
    std::vector<TokenId> m_tokens;
};

template<typename State, typename Step, typename Found>
void TokenTrie::walk(State start, Step step, Found found) const
{
    std::vector<State> path(longest + 1, start); // by depth
    for (size_t i = 0; i + 1 < m_nodes.size();) {
        const Node& node = m_nodes[i];
        const State state = step(path[node.depth], node.byte);
        if (state.refused()) {
            i = node.end;
            continue;
        }
        path[node.depth + size_t{1}] = state;
        const uint32_t tokensEnd = m_nodes[i + 1].firstToken;
        if (tokensEnd > node.firstToken)
            found(std::span(m_tokens).subspan(node.firstToken, tokensEnd - node.firstToken), state);
        ++i;
    }
}

} // namespace alcove
