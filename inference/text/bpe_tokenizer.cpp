// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/bpe_tokenizer.h"

#include "inference/file/gguf_file.h"
#include "inference/text/byte_alphabet.h"
#include "inference/text/normal_form.h"
#include "inference/text/utf8.h"

#include <queue>

namespace alcove {

namespace {

uint64_t pairKey(TokenId left, TokenId right)
{
    return static_cast<uint64_t>(left) << 32 | static_cast<uint32_t>(right);
}

} // namespace

// A token of the word, linked to its living neighbours; -1 ends the chain.
struct BpeTokenizer::Symbol {
    TokenId id; // -1: merged into the one before it
    int32_t before;
    int32_t after;
};

class BpeTokenizer::Merger {
public:
    Merger(const BpeTokenizer& tokenizer, std::string_view word) : m_tokenizer(tokenizer)
    {
        for (const char byte : word) {
            const TokenId id = tokenizer.m_byteTokens[static_cast<uint8_t>(byte)];
            if (id < 0)
                continue; // a vocabulary without this byte can't say it
            const auto index = static_cast<int32_t>(m_symbols.size());
            m_symbols.push_back({id, index - 1, index + 1});
        }
        if (!m_symbols.empty())
            m_symbols.back().after = -1;
        for (size_t i = 0; i + 1 < m_symbols.size(); ++i)
            offer(static_cast<int32_t>(i), static_cast<int32_t>(i) + 1);
    }

    void run(std::vector<TokenId>& ids)
    {
        while (!m_queue.empty()) {
            const Candidate best = m_queue.top();
            m_queue.pop();
            Symbol& left = at(best.left);
            Symbol& right = at(best.right);
            if (left.id != best.leftId || right.id != best.rightId || left.after != best.right)
                continue; // one of them was merged since
            left.id = m_tokenizer.findMerge(best.leftId, best.rightId)->result;
            right.id = -1;
            left.after = right.after;
            if (right.after >= 0)
                at(right.after).before = best.left;
            offer(left.before, best.left);
            offer(best.left, left.after);
        }
        for (const Symbol& symbol : m_symbols) {
            if (symbol.id >= 0)
                ids.push_back(symbol.id);
        }
    }

private:
    struct Candidate {
        uint32_t rank;
        int32_t left;
        int32_t right;
        TokenId leftId;
        TokenId rightId;

        // The best on top of a queue: the lowest rank, then the leftmost.
        bool operator<(const Candidate& other) const
        {
            return rank > other.rank || (rank == other.rank && left > other.left);
        }
    };

    Symbol& at(int32_t index) { return m_symbols[static_cast<size_t>(index)]; }

    void offer(int32_t left, int32_t right)
    {
        if (left < 0 || right < 0)
            return;
        if (const Merge* merge = m_tokenizer.findMerge(at(left).id, at(right).id))
            m_queue.push({merge->rank, left, right, at(left).id, at(right).id});
    }

    const BpeTokenizer& m_tokenizer;
    std::vector<Symbol> m_symbols;
    std::priority_queue<Candidate> m_queue;
};

Result<std::unique_ptr<Tokenizer>> BpeTokenizer::create(const GgufFile& file, Vocabulary vocabulary)
{
    const std::string name(file.stringValue("tokenizer.ggml.pre").value_or("default"));
    const PretokenizerSpec* spec = findPretokenizer(name);
    if (spec == nullptr) {
        return fail(Wording::tr("{} needs the pre-tokenizer {}, which Alcove does not have.",
                                file.path().filename().string(), validUtf8(name)),
                    Wording::tr("Look for a newer Alcove."), "tokenizer.ggml.pre");
    }
    Result<Pretokenizer> pretokenizer = Pretokenizer::create(spec->patterns);
    if (!pretokenizer)
        return std::unexpected(pretokenizer.error());
    std::unique_ptr<BpeTokenizer> tokenizer(new BpeTokenizer(std::move(vocabulary), std::move(*pretokenizer), *spec));
    if (Result<void> read = tokenizer->readMerges(file); !read)
        return std::unexpected(read.error());
    return tokenizer;
}

BpeTokenizer::BpeTokenizer(Vocabulary words, Pretokenizer pretokenizer, const PretokenizerSpec& spec)
    : VocabularyTokenizer(std::move(words), spec.addBos), m_pretokenizer(std::move(pretokenizer)),
      m_wholeWords(spec.wholeWords), m_composes(spec.composes)
{
    for (size_t byte = 0; byte < m_byteTokens.size(); ++byte) {
        std::string character;
        appendUtf8(character, byteCharacter(static_cast<uint8_t>(byte)));
        m_byteTokens[byte] = vocabulary().findOrdinary(character);
    }
}

Result<void> BpeTokenizer::readMerges(const GgufFile& file)
{
    const auto damaged = [&](const Wording& what) {
        return fail(Wording::tr("The vocabulary in {} is damaged: {}.", file.path().filename().string(), what),
                    Wording::tr("Download the file again."), "tokenizer.ggml.merges");
    };
    const std::vector<std::string>* merges = file.strings("tokenizer.ggml.merges");
    if (merges == nullptr)
        return damaged(Wording::tr("it has no list of merges"));
    m_merges.reserve(merges->size());
    for (size_t rank = 0; rank < merges->size(); ++rank) {
        const std::string& line = (*merges)[rank];
        const size_t space = line.find(' ', 1); // the left half may itself be a space
        if (space == std::string::npos)
            return damaged(Wording::tr("merge {} is not two texts", rank));
        const std::string leftText = line.substr(0, space);
        const std::string rightText = line.substr(space + 1);
        const TokenId left = vocabulary().find(leftText);
        const TokenId right = vocabulary().find(rightText);
        if (left < 0 || right < 0 || vocabulary().find(leftText + rightText) < 0)
            return damaged(Wording::tr("merge {} names no token", rank));
        // A merge that would spell a control token is left out: words never become one.
        const TokenId result = vocabulary().findOrdinary(leftText + rightText);
        if (result >= 0)
            m_merges.try_emplace(pairKey(left, right), Merge{static_cast<uint32_t>(rank), result});
    }
    return {};
}

const BpeTokenizer::Merge* BpeTokenizer::findMerge(TokenId left, TokenId right) const
{
    const auto found = m_merges.find(pairKey(left, right));
    return found == m_merges.end() ? nullptr : &found->second;
}

void BpeTokenizer::encode(std::string_view text, bool /*afterSpecial*/, std::vector<TokenId>& ids) const
{
    std::string normal;
    if (m_composes) {
        normal = composed(text);
        text = normal;
    }
    for (const std::string_view word : m_pretokenizer.split(text))
        encodeWord(word, ids);
}

void BpeTokenizer::encodeWord(std::string_view word, std::vector<TokenId>& ids) const
{
    if (m_wholeWords && word.size() <= vocabulary().longestText()) {
        if (const TokenId id = vocabulary().findOrdinary(toByteAlphabet(word)); id >= 0) {
            ids.push_back(id);
            return;
        }
    }
    Merger(*this, word).run(ids);
}

std::string BpeTokenizer::decode(TokenId id) const
{
    return fromByteAlphabet(vocabulary().text(id));
}

std::string BpeTokenizer::storedForm(std::string_view text) const
{
    return toByteAlphabet(text);
}

} // namespace alcove
