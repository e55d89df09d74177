// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/answer_reader.h"

namespace alcove {

AnswerReader::AnswerReader(const Tokenizer& tokenizer, std::unique_ptr<AnswerParser> parser,
                           std::function<bool(TokenId)> marks, bool goesOn)
    : m_tokenizer(&tokenizer), m_parser(std::move(parser)), m_marks(std::move(marks)),
      m_decoder(std::make_unique<StreamDecoder>(tokenizer, !goesOn))
{
}

AnswerPiece AnswerReader::read(std::string_view text, std::span<const TokenId> ids)
{
    AnswerPiece piece;
    if (m_parser)
        take(ids, piece);
    else
        piece.text = text;
    return piece;
}

AnswerPiece AnswerReader::finish(std::span<const TokenId> ids)
{
    AnswerPiece piece;
    if (!m_parser)
        return piece;
    take(ids, piece);
    addPiece(piece, m_parser->push(m_decoder->flush()));
    addPiece(piece, m_parser->finish());
    return piece;
}

void AnswerReader::take(std::span<const TokenId> ids, AnswerPiece& piece)
{
    std::string marked;
    for (; m_taken < ids.size(); ++m_taken) {
        const TokenId id = ids[m_taken];
        const std::string name = m_tokenizer->tokenBytes(id, true);
        const bool control = m_tokenizer->tokenBytes(id).empty();
        if (name.empty() || (!control && !m_marks(id)))
            marked += m_decoder->push(id);
        else
            marked += m_decoder->flush() + markedToken(name);
    }
    addPiece(piece, m_parser->push(marked));
}

} // namespace alcove
