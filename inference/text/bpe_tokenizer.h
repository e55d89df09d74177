// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Byte-level BPE, as the GPT-2 family has it: words are cut by regular expressions, their bytes merge by rank.
#pragma once

#include "inference/text/pretokenizer.h"
#include "inference/text/pretokenizer_patterns.h"
#include "inference/text/vocabulary_tokenizer.h"

#include <array>
#include <cstdint>
#include <memory>
#include <unordered_map>

namespace alcove {

class GgufFile;

class BpeTokenizer final : public VocabularyTokenizer {
public:
    // Fails by name on a pre-tokenizer that is not known, and when a merge names no token.
    static Result<std::unique_ptr<Tokenizer>> create(const GgufFile& file, Vocabulary vocabulary);

protected:
    void encode(std::string_view text, bool afterSpecial, std::vector<TokenId>& ids) const override;
    std::string decode(TokenId id) const override;
    std::string storedForm(std::string_view text) const override;

private:
    struct Merge {
        uint32_t rank;
        TokenId result;
    };
    struct Symbol;
    class Merger;

    BpeTokenizer(Vocabulary vocabulary, Pretokenizer pretokenizer, const PretokenizerSpec& spec);
    Result<void> readMerges(const GgufFile& file);
    const Merge* findMerge(TokenId left, TokenId right) const;
    void encodeWord(std::string_view word, std::vector<TokenId>& ids) const;

    Pretokenizer m_pretokenizer;
    bool m_wholeWords;
    bool m_composes;
    std::array<TokenId, 256> m_byteTokens;        // -1: the vocabulary has none for this byte
    std::unordered_map<uint64_t, Merge> m_merges; // by both ids
};

} // namespace alcove
