// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/vocabulary_tokenizer.h"

#include "inference/text/utf8.h"

namespace alcove {

VocabularyTokenizer::VocabularyTokenizer(Vocabulary vocabulary, bool addBos)
    : m_vocabulary(std::move(vocabulary)), m_splitter(m_vocabulary), m_addBos(m_vocabulary.addBos().value_or(addBos))
{
}

std::vector<TokenId> VocabularyTokenizer::tokenize(std::string_view text, const TokenizeOptions& options) const
{
    const TextPart part{text, options.parseSpecial};
    return tokenizeParts({&part, 1}, options.addBos);
}

std::vector<TokenId> VocabularyTokenizer::tokenizeParts(std::span<const TextPart> parts, bool addBos) const
{
    std::vector<TokenId> ids;
    std::string ordinary; // since the last special token; runs across parts, as in one text
    bool afterSpecial = true;
    const auto encodeOrdinary = [&] {
        if (ordinary.empty())
            return;
        encode(ordinary, afterSpecial, ids);
        ordinary.clear();
        afterSpecial = false;
    };
    for (const TextPart& part : parts) {
        const std::string text = validUtf8(part.text);
        for (size_t position = 0; position < text.size();) {
            const SpecialMatch match = m_splitter.next(text, position, part.parseSpecial);
            ordinary.append(text, position, match.position - position);
            position = match.position;
            if (match.id < 0)
                continue;
            encodeOrdinary();
            ids.push_back(match.id);
            position += m_vocabulary.text(match.id).size();
            afterSpecial = true;
        }
    }
    encodeOrdinary();
    // A template may have written BOS itself; two of them spoil the answer.
    if (addBos && m_addBos && bos() >= 0 && (ids.empty() || ids.front() != bos()))
        ids.insert(ids.begin(), bos());
    return ids;
}

std::string VocabularyTokenizer::tokenBytes(TokenId id, bool special) const
{
    if (!m_vocabulary.contains(id))
        return {};
    switch (m_vocabulary.kind(id)) {
    case TokenKind::Control:
    case TokenKind::Unknown: return special ? m_vocabulary.text(id) : std::string();
    case TokenKind::UserDefined: return m_vocabulary.text(id);
    default: return decode(id);
    }
}

std::string VocabularyTokenizer::detokenize(std::span<const TokenId> ids, bool special) const
{
    std::string bytes;
    for (const TokenId id : ids)
        bytes += tokenBytes(id, special);
    return bytes;
}

TokenId VocabularyTokenizer::find(std::string_view tokenText) const
{
    if (const TokenId id = m_vocabulary.find(tokenText); id >= 0) {
        const TokenKind kind = m_vocabulary.kind(id);
        if (kind == TokenKind::Control || kind == TokenKind::Unknown || kind == TokenKind::UserDefined)
            return id;
    }
    return m_vocabulary.findOrdinary(storedForm(tokenText));
}

} // namespace alcove
