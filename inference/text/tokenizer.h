// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Text to token ids and back, as the model's own file describes it.
#pragma once

#include "inference/result.h"
#include "inference/types.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

class GgufFile;

struct TokenizeOptions {
    bool addBos = true;        // puts BOS in front if the file asks for it and the text does not start with it
    bool parseSpecial = false; // control tokens written in the text become their ids; never for a user's own words
};

// A stretch of text with its own rule for control tokens.
struct TextPart {
    std::string_view text;
    bool parseSpecial = false;
};

class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    // Reads `tokenizer.ggml.*`. Fails by name on a tokenizer or pre-tokenizer that we don't have.
    static Result<std::unique_ptr<Tokenizer>> create(const GgufFile& file);

    virtual std::vector<TokenId> tokenize(std::string_view text, const TokenizeOptions& options = {}) const = 0;

    // The parts as one text: words run across their borders, but a control token is only seen inside a part that
    // allows it. So a chat template can write control tokens around a user's words that hold none.
    virtual std::vector<TokenId> tokenizeParts(std::span<const TextPart> parts, bool addBos = true) const = 0;

    // The bytes that a token stands for: may be part of a UTF-8 character. Control tokens give nothing unless
    // `special`, then their name.
    virtual std::string tokenBytes(TokenId id, bool special = false) const = 0;

    // The bytes of a sequence that begins a text: without the space that SPM puts in front.
    virtual std::string detokenize(std::span<const TokenId> ids, bool special = false) const = 0;

    virtual uint32_t size() const = 0;
    virtual bool endsTurn(TokenId id) const = 0;                // by the file's own ids and the names of known tokens
    virtual std::span<const TokenId> suppressed() const = 0;    // tokens that the file says are never to be generated
    virtual TokenId bos() const = 0;                            // -1: none
    virtual TokenId eos() const = 0;                            // -1: none
    virtual TokenId find(std::string_view tokenText) const = 0; // -1: none; the token's text as a person writes it
};

} // namespace alcove
