// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Splits an answer, while it comes, into what the model thinks and what it says.
//
// Parsers read text in which control tokens are marked: markStart, the token's name, markEnd. Both bytes never stand in
// UTF-8, so nothing that a model spells out in letters is taken for a token.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

inline constexpr char markStart = '\xFE';
inline constexpr char markEnd = '\xFF';

std::string markedToken(std::string_view name);

// Without marked tokens.
std::string withoutMarks(std::string_view marked);

// What came since the last piece. Whole characters where the parser was given whole ones.
struct AnswerPiece {
    std::string reasoning;
    std::string text;
    // A thought has ended whose beginning was not marked: all text of the answer so far was thought, and this piece's
    // reasoning follows it.
    bool textWasReasoning = false;

    bool empty() const { return reasoning.empty() && text.empty() && !textWasReasoning; }
};

// Puts `piece` at the end of `all`, the pieces before it.
void addPiece(AnswerPiece& all, const AnswerPiece& piece);

class AnswerParser {
public:
    virtual ~AnswerParser() = default;

    // `marked`: the next stretch of the answer, cut anywhere but in a mark.
    virtual AnswerPiece push(std::string_view marked) = 0;

    // What was held back when the answer is over.
    virtual AnswerPiece finish() = 0;
};

// The marks of one family around a thought, as they stand in marked text.
struct ReasoningTags {
    std::string open;
    std::string close;
    std::string textOpen; // around the text that follows, in some families; empty: nothing
    std::string textClose;
    // The model is known to use them. Others count at the very beginning of an answer only, where nothing else begins
    // like that.
    bool known = false;
};

// A thought between tags, then the text. `inside`: the prompt has opened a thought already, with the tags of this
// index; -1: it has not. `goesOn`: the prompt ends with words of the thought, or else of the text.
std::unique_ptr<AnswerParser> makeTagParser(std::vector<ReasoningTags> tags, int inside, bool goesOn = false);

// The messages and channels of harmony (gpt-oss): "final" and what "commentary" says to no tool is text, everything
// else is thought. `channel`: the one that the prompt has begun; empty: it ends in the header of a message.
std::unique_ptr<AnswerParser> makeChannelParser(std::string_view channel);

} // namespace alcove
