// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/folded_text.h"

namespace alcove {

QString foldedText(const QString& text)
{
    QString plain = text;
    for (QChar& c : plain) {
        if (const QString parts = c.decomposition(); c.decompositionTag() == QChar::Canonical && !parts.isEmpty())
            c = parts.front();
        c = c.toCaseFolded();
    }
    return plain;
}

} // namespace alcove
