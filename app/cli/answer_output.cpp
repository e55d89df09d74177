// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/answer_output.h"

#include "app/cli/terminal.h"

namespace alcove::cli {

namespace {

// SGR 2 and 0 of ECMA-48.
constexpr std::string_view dim = "\x1B[2m";
constexpr std::string_view plain = "\x1B[0m";

} // namespace

void AnswerOutput::read(std::string_view text, std::span<const TokenId> ids)
{
    print(m_reader.read(text, ids));
}

void AnswerOutput::finish(std::span<const TokenId> ids)
{
    print(m_reader.finish(ids));
    if (m_dimmed)
        cli::print(plain);
    if (m_answer.text.empty() && !m_answer.reasoning.empty())
        printError("\n[it was still thinking when it ended]\n");
}

void AnswerOutput::print(const AnswerPiece& piece)
{
    addPiece(m_answer, piece);
    if (outputIsTerminal() && !piece.reasoning.empty()) {
        if (!m_dimmed)
            cli::print(dim);
        m_dimmed = true;
        cli::print(piece.reasoning);
    }
    if (piece.text.empty())
        return;
    if (m_dimmed)
        cli::print(std::string(plain) + "\n\n");
    m_dimmed = false;
    cli::print(piece.text);
}

} // namespace alcove::cli
