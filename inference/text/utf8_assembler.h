// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Makes whole characters out of bytes that come in any portions, as those of tokens do.
#pragma once

#include <string>
#include <string_view>

namespace alcove {

class Utf8Assembler {
public:
    // Takes more bytes; gives the text that they complete. Always valid UTF-8: a broken sequence gives U+FFFD as soon
    // as it is known to be broken, so at most three bytes are ever held back.
    std::string push(std::string_view bytes);

    // Ends the text: U+FFFD for a character that was begun, else nothing.
    std::string flush();

private:
    std::string m_pending; // the start of one character
};

} // namespace alcove
