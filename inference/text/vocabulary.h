// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The tokens that a model file lists, checked: their texts, kinds, scores, and the ids with a special meaning.
#pragma once

#include "inference/result.h"
#include "inference/types.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace alcove {

class GgufFile;

// Values are those of the file.
enum class TokenKind : uint8_t {
    Undefined = 0,
    Normal = 1,
    Unknown = 2,
    Control = 3,
    UserDefined = 4,
    Unused = 5,
    Byte = 6,
};

class Vocabulary {
public:
    // Reads `tokenizer.ggml.*`. Fails when lists differ in length, or a kind or an id is out of range.
    static Result<Vocabulary> read(const GgufFile& file);

    Vocabulary(Vocabulary&&) = default;
    Vocabulary& operator=(Vocabulary&&) = default;
    Vocabulary(const Vocabulary&) = delete; // the index points into the texts
    Vocabulary& operator=(const Vocabulary&) = delete;

    uint32_t size() const { return static_cast<uint32_t>(m_texts.size()); }
    bool contains(TokenId id) const { return id >= 0 && static_cast<size_t>(id) < m_texts.size(); }

    // Preconditions: contains(id).
    const std::string& text(TokenId id) const { return m_texts[static_cast<size_t>(id)]; }
    TokenKind kind(TokenId id) const { return m_kinds[static_cast<size_t>(id)]; }
    float score(TokenId id) const { return m_scores[static_cast<size_t>(id)]; }

    bool hasScores() const { return !m_scores.empty(); }
    bool endsTurn(TokenId id) const { return contains(id) && m_endsTurn[static_cast<size_t>(id)]; }

    // The token of exactly this stored text; -1: none.
    TokenId find(std::string_view storedText) const;

    // Like find(), but only a token that ordinary words may become: never a control, unknown or byte token, however
    // somebody spells it.
    TokenId findOrdinary(std::string_view storedText) const;

    // Bytes of the longest text.
    size_t longestText() const { return m_longestText; }

    TokenId bos() const { return m_bos; }                                // -1: none
    TokenId eos() const { return m_eos; }                                // -1: none
    TokenId unknown() const { return m_unknown; }                        // -1: none
    std::span<const TokenId> suppressed() const { return m_suppressed; } // never to be generated
    std::optional<bool> addBos() const { return m_addBos; }              // absent: the tokenizer's kind decides
    bool addSpacePrefix() const { return m_addSpacePrefix; }

private:
    Vocabulary() = default;
    Result<void> readTokens(const GgufFile& file);
    Result<void> readSpecialIds(const GgufFile& file);
    Result<void> readSuppressed(const GgufFile& file);

    std::vector<std::string> m_texts;
    std::vector<TokenKind> m_kinds;
    std::vector<float> m_scores; // empty: the file has none
    std::vector<bool> m_endsTurn;
    std::unordered_map<std::string_view, TokenId> m_index;
    size_t m_longestText = 0;
    std::vector<TokenId> m_suppressed;
    TokenId m_bos = -1;
    TokenId m_eos = -1;
    TokenId m_unknown = -1;
    std::optional<bool> m_addBos;
    bool m_addSpacePrefix = true;
};

} // namespace alcove
