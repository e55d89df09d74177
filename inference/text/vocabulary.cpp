// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/vocabulary.h"

#include "inference/file/gguf_file.h"
#include "inference/text/end_of_turn.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace alcove {

namespace {

// Four times what the largest vocabulary has; ids stay far inside 32 bits.
constexpr size_t maxTokens = size_t{1} << 20;

std::unexpected<Error> damaged(const GgufFile& file, const Wording& what)
{
    return fail(Wording::tr("The vocabulary in {} is damaged: {}.", file.path().filename().string(), what),
                Wording::tr("Download the file again."), file.path().string());
}

} // namespace

Result<Vocabulary> Vocabulary::read(const GgufFile& file)
{
    Vocabulary vocabulary;
    if (Result<void> read = vocabulary.readTokens(file); !read)
        return std::unexpected(read.error());
    if (Result<void> read = vocabulary.readSpecialIds(file); !read)
        return std::unexpected(read.error());
    if (Result<void> read = vocabulary.readSuppressed(file); !read)
        return std::unexpected(read.error());
    return vocabulary;
}

Result<void> Vocabulary::readTokens(const GgufFile& file)
{
    const std::vector<std::string>* texts = file.strings("tokenizer.ggml.tokens");
    if (texts == nullptr || texts->empty()) {
        return fail(Wording::tr("{} holds no vocabulary.", file.path().filename().string()),
                    Wording::tr("Choose a language model's file."), "tokenizer.ggml.tokens is missing or empty");
    }
    if (texts->size() > maxTokens)
        return damaged(file, Wording::tr("it has {} tokens", texts->size()));
    m_texts = *texts;

    m_kinds.assign(m_texts.size(), TokenKind::Normal);
    if (file.find("tokenizer.ggml.token_type") != nullptr) {
        const auto kinds = file.integers("tokenizer.ggml.token_type");
        if (!kinds || kinds->size() != m_texts.size())
            return damaged(file, Wording::tr("its list of token types has not one number for each token"));
        for (size_t i = 0; i < kinds->size(); ++i) {
            const int64_t kind = (*kinds)[i];
            if (kind < 0 || kind > static_cast<int64_t>(TokenKind::Byte))
                return damaged(file, Wording::tr("token {} has the unknown type {}", i, kind));
            m_kinds[i] = static_cast<TokenKind>(kind);
        }
    }

    if (file.find("tokenizer.ggml.scores") != nullptr) {
        const auto scores = file.floats("tokenizer.ggml.scores");
        if (!scores || scores->size() != m_texts.size())
            return damaged(file, Wording::tr("its list of scores has not one number for each token"));
        m_scores.reserve(scores->size());
        for (const double score : *scores) {
            if (std::isnan(score))
                return damaged(file, Wording::tr("a token's score is not a number"));
            m_scores.push_back(static_cast<float>(score));
        }
    }

    m_index.reserve(m_texts.size());
    for (size_t i = 0; i < m_texts.size(); ++i) {
        m_longestText = std::max(m_longestText, m_texts[i].size());
        m_index.emplace(m_texts[i], static_cast<TokenId>(i)); // of two with one text, the first is the model's own
    }
    return {};
}

Result<void> Vocabulary::readSpecialIds(const GgufFile& file)
{
    const auto readId = [&](const char* name, TokenId& id) -> Result<void> {
        const std::string key = std::string("tokenizer.ggml.") + name;
        if (file.find(key) == nullptr)
            return {};
        const std::optional<double> stored = file.floatValue(key);
        const std::optional<uint64_t> number = file.unsignedValue(key);
        // All bits set, in 32 of them or as a signed number, is how some files say "none".
        if ((stored && *stored == -1) || number == UINT32_MAX)
            return {};
        if (!number)
            return damaged(file, Wording::tr("{} is not the number of a token", key));
        if (*number >= m_texts.size())
            return damaged(file, Wording::tr("{} names token {}, which does not exist", key, *number));
        id = static_cast<TokenId>(*number);
        return {};
    };
    for (const auto& [name, id] : {std::pair{"bos_token_id", &m_bos}, std::pair{"eos_token_id", &m_eos},
                                   std::pair{"unknown_token_id", &m_unknown}}) {
        if (Result<void> read = readId(name, *id); !read)
            return read;
    }
    m_endsTurn.assign(m_texts.size(), false);
    for (const char* name :
         {"eos_token_id", "eot_token_id", "eom_token_id", "fim_pad_token_id", "fim_rep_token_id", "fim_sep_token_id"}) {
        TokenId id = -1;
        if (Result<void> read = readId(name, id); !read)
            return read;
        if (id >= 0)
            m_endsTurn[static_cast<size_t>(id)] = true;
    }
    markEndsOfTurn([this](std::string_view text) { return find(text); }, m_endsTurn);
    for (size_t i = 0; i < m_texts.size(); ++i) {
        // Broken files list these as ordinary words; as such they would be shown, and could be typed.
        if (m_endsTurn[i] && m_kinds[i] == TokenKind::Normal)
            m_kinds[i] = TokenKind::Control;
    }

    m_addBos = file.boolValue("tokenizer.ggml.add_bos_token");
    m_addSpacePrefix = file.boolValue("tokenizer.ggml.add_space_prefix").value_or(true);
    return {};
}

Result<void> Vocabulary::readSuppressed(const GgufFile& file)
{
    const char* key = "tokenizer.ggml.suppress_tokens";
    if (file.find(key) == nullptr)
        return {};
    const auto ids = file.integers(key);
    if (!ids)
        return damaged(file, Wording::tr("{} is no list of tokens", key));
    for (const int64_t id : *ids) {
        if (id < 0 || static_cast<uint64_t>(id) >= m_texts.size())
            return damaged(file, Wording::tr("{} names token {}, which does not exist", key, id));
        m_suppressed.push_back(static_cast<TokenId>(id));
    }
    return {};
}

TokenId Vocabulary::find(std::string_view storedText) const
{
    const auto found = m_index.find(storedText);
    return found == m_index.end() ? -1 : found->second;
}

TokenId Vocabulary::findOrdinary(std::string_view storedText) const
{
    if (storedText.size() > m_longestText)
        return -1; // spares hashing a long text that can't be there
    const TokenId id = find(storedText);
    if (id < 0)
        return -1;
    const TokenKind found = kind(id);
    const bool special = found == TokenKind::Control || found == TokenKind::Unknown || found == TokenKind::Byte;
    return special ? -1 : id;
}

} // namespace alcove
