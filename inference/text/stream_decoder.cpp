// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/stream_decoder.h"

namespace alcove {

std::string StreamDecoder::push(TokenId id)
{
    return afterStart(m_assembler.push(m_tokenizer.tokenBytes(id)));
}

std::string StreamDecoder::flush()
{
    return afterStart(m_assembler.flush());
}

std::string StreamDecoder::afterStart(std::string text)
{
    if (!m_atStart || text.empty())
        return text;
    m_atStart = false;
    if (text.front() == ' ')
        text.erase(0, 1);
    return text;
}

} // namespace alcove
