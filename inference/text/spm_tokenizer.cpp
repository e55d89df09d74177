// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/spm_tokenizer.h"

#include "inference/formatted.h"
#include "inference/text/utf8.h"

#include <queue>
#include <charconv>

namespace alcove {

namespace {

constexpr std::string_view spaceMark = "\xE2\x96\x81"; // U+2581 stands for a space

std::string replaceAll(std::string_view text, std::string_view from, std::string_view to)
{
    std::string result;
    for (size_t position = 0; position < text.size();) {
        const size_t found = std::min(text.find(from, position), text.size());
        result += text.substr(position, found - position);
        if (found < text.size())
            result += to;
        position = found + from.size();
    }
    return result;
}

// A piece of the text, linked to its living neighbours; -1 ends the chain.
struct Symbol {
    size_t start;
    size_t bytes; // 0: merged into the one before it
    int32_t before;
    int32_t after;
};

struct Merge {
    float score;
    int32_t left;
    int32_t right;
    size_t bytes; // of both when this was found: a symbol that grew since has other merges

    // The best on top of a queue: the highest score, then the leftmost.
    bool operator<(const Merge& other) const
    {
        return score < other.score || (score == other.score && left > other.left);
    }
};

class Merger {
public:
    Merger(const Vocabulary& vocabulary, std::string_view text) : m_vocabulary(vocabulary), m_text(text)
    {
        for (size_t start = 0; start < text.size();) {
            const size_t bytes = nextUtf8(text.substr(start)).bytes;
            const auto index = static_cast<int32_t>(m_symbols.size());
            m_symbols.push_back({start, bytes, index - 1, index + 1});
            start += bytes;
        }
        if (!m_symbols.empty())
            m_symbols.back().after = -1;
        for (size_t i = 0; i + 1 < m_symbols.size(); ++i)
            offer(static_cast<int32_t>(i), static_cast<int32_t>(i) + 1);
    }

    // The pieces that are left when no two neighbours make a token.
    const std::vector<Symbol>& run()
    {
        while (!m_queue.empty()) {
            const Merge merge = m_queue.top();
            m_queue.pop();
            Symbol& left = at(merge.left);
            Symbol& right = at(merge.right);
            if (left.bytes == 0 || right.bytes == 0 || left.bytes + right.bytes != merge.bytes)
                continue;
            left.bytes = merge.bytes;
            right.bytes = 0;
            left.after = right.after;
            if (right.after >= 0)
                at(right.after).before = merge.left;
            offer(left.before, merge.left);
            offer(merge.left, left.after);
        }
        return m_symbols;
    }

private:
    Symbol& at(int32_t index) { return m_symbols[static_cast<size_t>(index)]; }

    void offer(int32_t left, int32_t right)
    {
        if (left < 0 || right < 0)
            return;
        const size_t bytes = at(left).bytes + at(right).bytes;
        const TokenId id = m_vocabulary.findOrdinary(m_text.substr(at(left).start, bytes));
        if (id >= 0)
            m_queue.push({m_vocabulary.score(id), left, right, bytes});
    }

    const Vocabulary& m_vocabulary;
    std::string_view m_text;
    std::vector<Symbol> m_symbols;
    std::priority_queue<Merge> m_queue;
};

} // namespace

Result<std::unique_ptr<Tokenizer>> SpmTokenizer::create(Vocabulary vocabulary, const std::string& name)
{
    if (!vocabulary.hasScores()) {
        return fail(Wording::tr("The vocabulary in {} is damaged: its tokens have no scores.", name),
                    Wording::tr("Download the file again."), "tokenizer.ggml.scores is missing");
    }
    return std::unique_ptr<Tokenizer>(new SpmTokenizer(std::move(vocabulary)));
}

SpmTokenizer::SpmTokenizer(Vocabulary words) : VocabularyTokenizer(std::move(words), true)
{
    for (size_t byte = 0; byte < m_byteTokens.size(); ++byte) {
        m_byteTokens[byte] = vocabulary().find(formatted("<0x{:02X}>", byte));
        if (m_byteTokens[byte] < 0 && byte < 0x80)
            m_byteTokens[byte] = vocabulary().findOrdinary(std::string(1, static_cast<char>(byte)));
    }
}

void SpmTokenizer::encode(std::string_view text, bool afterSpecial, std::vector<TokenId>& ids) const
{
    const bool prefix = afterSpecial && vocabulary().addSpacePrefix();
    const std::string marked = storedForm((prefix ? " " : "") + std::string(text));
    Merger merger(vocabulary(), marked);
    for (const Symbol& symbol : merger.run()) {
        if (symbol.bytes == 0)
            continue;
        const std::string_view piece = std::string_view(marked).substr(symbol.start, symbol.bytes);
        if (const TokenId id = vocabulary().findOrdinary(piece); id >= 0)
            ids.push_back(id);
        else
            appendBytes(piece, ids);
    }
}

void SpmTokenizer::appendBytes(std::string_view character, std::vector<TokenId>& ids) const
{
    const size_t before = ids.size();
    for (const char byte : character) {
        const TokenId id = m_byteTokens[static_cast<unsigned char>(byte)];
        if (id < 0) { // a vocabulary without byte tokens: the whole character is one unknown
            ids.resize(before);
            if (vocabulary().unknown() >= 0)
                ids.push_back(vocabulary().unknown());
            return;
        }
        ids.push_back(id);
    }
}

std::string SpmTokenizer::decode(TokenId id) const
{
    const std::string& text = vocabulary().text(id);
    if (vocabulary().kind(id) == TokenKind::Byte) {
        unsigned byte = 0;
        if (text.size() == 6 && text.starts_with("<0x") && text.back() == '>' &&
            std::from_chars(text.data() + 3, text.data() + 5, byte, 16).ptr == text.data() + 5)
            return std::string(1, static_cast<char>(byte));
    }
    return replaceAll(text, spaceMark, " ");
}

std::string SpmTokenizer::storedForm(std::string_view text) const
{
    return replaceAll(text, " ", spaceMark);
}

std::string SpmTokenizer::detokenize(std::span<const TokenId> ids, bool special) const
{
    std::string bytes;
    bool first = vocabulary().addSpacePrefix();
    for (const TokenId id : ids) {
        std::string piece = tokenBytes(id, special);
        const TokenKind kind = vocabulary().contains(id) ? vocabulary().kind(id) : TokenKind::Unknown;
        const bool word = kind != TokenKind::Control && kind != TokenKind::Unknown && !piece.empty();
        if (first && word) {
            // The space that encode() put before the first word.
            first = false;
            if (piece.front() == ' ')
                piece.erase(0, 1);
        }
        bytes += piece;
    }
    return bytes;
}

} // namespace alcove
