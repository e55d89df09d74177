// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// An answer on standard output as it comes. On a terminal, what the model thinks before it stands there too, dimmed;
// elsewhere it is left out, so that a script gets the answer alone.
#pragma once

#include "app/prompt/answer_reader.h"

#include <span>
#include <string_view>

namespace alcove::cli {

class AnswerOutput {
public:
    explicit AnswerOutput(AnswerReader reader) : m_reader(std::move(reader)) {}

    // As AnswerReader has them.
    void read(std::string_view text, std::span<const TokenId> ids);
    void finish(std::span<const TokenId> ids);

    const AnswerPiece& answer() const { return m_answer; } // all that came

private:
    void print(const AnswerPiece& piece);

    AnswerReader m_reader;
    AnswerPiece m_answer;
    bool m_dimmed = false;
};

} // namespace alcove::cli
