// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How one model marks what it thinks before it answers.
#pragma once

#include "app/prompt/answer_parser.h"
#include "inference/text/tokenizer.h"
#include "inference/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace alcove {

// A stretch of a prompt that owns its text. Control tokens count where it is markup.
struct PromptPart {
    std::string text;
    bool markup = false;
};

// What follows a prompt so that the model goes on with an answer that has begun.
struct BegunAnswer {
    std::vector<PromptPart> parts;
    std::string promptEnd; // what a parser has to know of the prompt's end
    bool goesOn = false;   // the prompt ends within the answer
};

class ReasoningMarkup {
public:
    // From the tokens of the vocabulary and the words of the model's template.
    ReasoningMarkup(const Tokenizer& tokenizer, const ModelInfo& model);

    // `promptEnd`: the text of the prompt up to the answer, its last part at least. Both others empty: it only begins.
    BegunAnswer begin(std::string_view promptEnd, std::string_view reasoning, std::string_view text) const;

    // For an answer to such a prompt.
    std::unique_ptr<AnswerParser> parser(const BegunAnswer& begun) const;

    // Whether the parser wants this token marked although it is no control token.
    bool marks(TokenId id) const;

private:
    struct Written {
        std::string open; // as a template writes them
        std::string close;
        std::string textOpen;
    };
    int openThought(std::string_view promptEnd) const; // index of m_tags; -1: none

    bool m_channels = false; // harmony; no tags then
    std::vector<ReasoningTags> m_tags;
    std::vector<Written> m_written; // of each of m_tags
    std::vector<TokenId> m_tokens;
};

} // namespace alcove
