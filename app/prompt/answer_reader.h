// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// From the tokens of an answer, as they come, to what the model thinks and what it says.
#pragma once

#include "app/prompt/answer_parser.h"
#include "inference/text/stream_decoder.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace alcove {

class AnswerReader {
public:
    // Text alone, as the engine gives it.
    AnswerReader() = default;

    // `marks` tells which tokens the parser sees marked, besides control tokens; it may be called as long as the reader
    // is used, as may `tokenizer`. `goesOn`: the answer goes on with words before it.
    AnswerReader(const Tokenizer& tokenizer, std::unique_ptr<AnswerParser> parser, std::function<bool(TokenId)> marks,
                 bool goesOn);

    // What came since the last call: `text`, as the engine gave it to its sink, with which `ids` are all tokens of the
    // answer so far.
    AnswerPiece read(std::string_view text, std::span<const TokenId> ids);

    // The rest, when the answer is over.
    AnswerPiece finish(std::span<const TokenId> ids);

private:
    void take(std::span<const TokenId> ids, AnswerPiece& piece);

    const Tokenizer* m_tokenizer = nullptr; // with m_parser
    std::unique_ptr<AnswerParser> m_parser;
    std::function<bool(TokenId)> m_marks;
    std::unique_ptr<StreamDecoder> m_decoder;
    size_t m_taken = 0; // tokens
};

} // namespace alcove
