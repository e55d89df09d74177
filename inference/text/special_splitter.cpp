// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/special_splitter.h"

#include "inference/text/vocabulary.h"

#include <algorithm>

namespace alcove {

namespace {

bool looksLikeMarkup(std::string_view text)
{
    return (text.starts_with("<|") && text.ends_with("|>")) || (text.starts_with("<｜") && text.ends_with("｜>"));
}

} // namespace

SpecialSplitter::SpecialSplitter(const Vocabulary& vocabulary) : m_vocabulary(vocabulary)
{
    for (TokenId id = 0; vocabulary.contains(id); ++id) {
        const std::string& text = vocabulary.text(id);
        const TokenKind kind = vocabulary.kind(id);
        if (text.empty())
            continue;
        if (kind == TokenKind::UserDefined && !looksLikeMarkup(text))
            m_plain.push_back(id);
        if (kind == TokenKind::UserDefined || kind == TokenKind::Control || kind == TokenKind::Unknown)
            m_all.push_back(id);
    }
    const auto textOf = [&](TokenId id) -> const std::string& { return vocabulary.text(id); };
    std::ranges::stable_sort(m_plain, {}, textOf);
    std::ranges::stable_sort(m_all, {}, textOf);
}

SpecialMatch SpecialSplitter::next(std::string_view text, size_t from, bool markup) const
{
    const std::vector<TokenId>& sorted = markup ? m_all : m_plain;
    if (!sorted.empty()) {
        for (size_t position = from; position < text.size(); ++position) {
            if (const TokenId id = longestAt(text.substr(position), sorted); id >= 0)
                return {position, id};
        }
    }
    return {text.size(), -1};
}

// Walks the sorted texts as if they were a trie: each further byte narrows the range of those that begin like `text`.
TokenId SpecialSplitter::longestAt(std::string_view text, const std::vector<TokenId>& sorted) const
{
    TokenId longest = -1;
    auto first = sorted.begin();
    auto last = sorted.end();
    for (size_t depth = 0; depth < text.size() && first != last; ++depth) {
        // A text that ends here sorts before all that go on; -1 keeps it there.
        const auto byteAt = [&](TokenId id) {
            const std::string& token = m_vocabulary.text(id);
            return depth < token.size() ? static_cast<int>(static_cast<unsigned char>(token[depth])) : -1;
        };
        const auto range = std::ranges::equal_range(
            first, last, static_cast<int>(static_cast<unsigned char>(text[depth])), {}, byteAt);
        first = range.begin();
        last = range.end();
        if (first != last && m_vocabulary.text(*first).size() == depth + 1)
            longest = *first;
    }
    return longest;
}

} // namespace alcove
