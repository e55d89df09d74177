// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/utf8_assembler.h"

#include "inference/text/utf8.h"

#include <utility>

namespace alcove {

std::string Utf8Assembler::push(std::string_view bytes)
{
    const std::string held = std::exchange(m_pending, {}) + std::string(bytes);
    std::string text;
    std::string_view rest = held;
    while (!rest.empty()) {
        const Utf8Step step = nextUtf8(rest);
        if (step.state == Utf8State::Cut) {
            m_pending = rest;
            break;
        }
        text += step.state == Utf8State::Complete ? rest.substr(0, step.bytes) : replacementCharacter;
        rest.remove_prefix(step.bytes);
    }
    return text;
}

std::string Utf8Assembler::flush()
{
    return std::exchange(m_pending, {}).empty() ? std::string() : std::string(replacementCharacter);
}

} // namespace alcove
