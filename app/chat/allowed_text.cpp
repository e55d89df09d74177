// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/allowed_text.h"

namespace alcove {

QString allowedText(QString text)
{
    text.replace("\r\n", "\n").replace('\r', '\n');
    for (QChar& c : text) {
        const bool control = (c < u' ' && c != u'\n' && c != u'\t') || (c >= u'\u007f' && c <= u'\u009f');
        if (control || c == u'\ufffe' || c == u'\uffff' || (c >= u'\ufdd0' && c <= u'\ufdef'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace alcove
