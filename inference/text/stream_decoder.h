// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Token ids, one at a time, to the text of an answer.
#pragma once

#include "inference/text/tokenizer.h"
#include "inference/text/utf8_assembler.h"
#include "inference/types.h"

#include <string>

namespace alcove {

class StreamDecoder {
public:
    // `atStart`: the text to come is shown on its own, so the single space that many vocabularies put before a first
    // word is left out. False: it continues a text that stands before it. `tokenizer` outlives the decoder.
    StreamDecoder(const Tokenizer& tokenizer, bool atStart) : m_tokenizer(tokenizer), m_atStart(atStart) {}

    // The whole characters that the token completes; empty while one is still open, and for a control token.
    std::string push(TokenId id);

    // What is left when the last token has come.
    std::string flush();

private:
    std::string afterStart(std::string text);

    const Tokenizer& m_tokenizer;
    Utf8Assembler m_assembler;
    bool m_atStart;
};

} // namespace alcove
