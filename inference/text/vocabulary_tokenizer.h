// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What all tokenizers share: special tokens, the beginning of a text, the end of a turn. How ordinary text is cut is
// left to the kinds.
#pragma once

#include "inference/text/special_splitter.h"
#include "inference/text/tokenizer.h"
#include "inference/text/vocabulary.h"

namespace alcove {

class VocabularyTokenizer : public Tokenizer {
public:
    std::vector<TokenId> tokenize(std::string_view text, const TokenizeOptions& options = {}) const final;
    std::vector<TokenId> tokenizeParts(std::span<const TextPart> parts, bool addBos = true) const final;
    std::string tokenBytes(TokenId id, bool special = false) const final;
    std::string detokenize(std::span<const TokenId> ids, bool special = false) const override;
    uint32_t size() const final { return m_vocabulary.size(); }
    bool endsTurn(TokenId id) const final { return m_vocabulary.endsTurn(id); }
    std::span<const TokenId> suppressed() const final { return m_vocabulary.suppressed(); }
    TokenId bos() const final { return m_vocabulary.bos(); }
    TokenId eos() const final { return m_vocabulary.eos(); }
    TokenId find(std::string_view tokenText) const final;

protected:
    // `addBos` is what this kind of tokenizer does when the file does not say.
    VocabularyTokenizer(Vocabulary vocabulary, bool addBos);

    // Appends the ids of ordinary text, which is valid UTF-8 and not empty. `afterSpecial`: it begins the text or
    // follows a special token.
    virtual void encode(std::string_view text, bool afterSpecial, std::vector<TokenId>& ids) const = 0;

    // A token's bytes as text, and text as the vocabulary stores it.
    virtual std::string decode(TokenId id) const = 0;
    virtual std::string storedForm(std::string_view text) const = 0;

    const Vocabulary& vocabulary() const { return m_vocabulary; }

private:
    Vocabulary m_vocabulary;
    SpecialSplitter m_splitter;
    bool m_addBos;
};

} // namespace alcove
