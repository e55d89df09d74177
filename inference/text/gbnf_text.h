// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The text of a grammar, read character by character: what the parser of the notation stands on.
#pragma once

#include "inference/result.h"
#include "inference/text/grammar.h"

#include <optional>
#include <string>
#include <string_view>

namespace alcove {

// The first mistake ends the reading. Functions that read something give false after a mistake.
class GbnfText {
public:
    explicit GbnfText(std::string_view text) : m_text(text) {}

protected:
    char at(size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool take(std::string_view expected);
    // Blanks and comments, over the ends of lines where those count as blanks.
    void skipBlanks(bool lines);
    bool readCharacter(char32_t& character); // or an escape
    std::optional<CharSet> readClass();      // [...], standing at its bracket; nothing after a mistake
    bool mistake(size_t position, std::string what);
    bool mistake(std::string what) { return mistake(m_at, std::move(what)); }
    Error error() const; // with the line and the column of the mistake

    std::string_view m_text;
    size_t m_at = 0;

private:
    bool readEscape(char32_t& character);

    size_t m_mistakeAt = 0;
    std::string m_mistake;
};

} // namespace alcove
