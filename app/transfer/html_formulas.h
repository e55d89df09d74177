// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Formulas as drawings inside of a web page, in the colour of its words.
#pragma once

#include "app/script/typesetter.h"

#include <QString>

namespace alcove {

class HtmlFormulas {
public:
    // A block's rich text (see MarkdownBlock) with its formulas drawn. Those that are no TeX stay as they were written.
    QString fill(const QString& richText);

    QString html(const QString& formula); // with the signs around it

private:
    Typesetter m_typesetter;
};

} // namespace alcove
