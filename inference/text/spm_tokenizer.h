// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// SentencePiece unigram-by-merging vocabularies, as the Llama 2 family has them: pieces merge by score.
#pragma once

#include "inference/text/vocabulary_tokenizer.h"

#include <array>
#include <memory>

namespace alcove {

class SpmTokenizer final : public VocabularyTokenizer {
public:
    // Fails when the vocabulary has no scores. `name` is the file's, for the message.
    static Result<std::unique_ptr<Tokenizer>> create(Vocabulary vocabulary, const std::string& name);

    std::string detokenize(std::span<const TokenId> ids, bool special = false) const override;

protected:
    void encode(std::string_view text, bool afterSpecial, std::vector<TokenId>& ids) const override;
    std::string decode(TokenId id) const override;
    std::string storedForm(std::string_view text) const override;

private:
    explicit SpmTokenizer(Vocabulary vocabulary);
    void appendBytes(std::string_view character, std::vector<TokenId>& ids) const;

    std::array<TokenId, 256> m_byteTokens; // -1: the vocabulary has none for this byte
};

} // namespace alcove
