// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Source code as HTML, coloured by its language, light and dark.
#pragma once

#include <QString>

namespace alcove {

// Lines whose parts stand in <span class="c…">. `fence`: what the Markdown fence says of the language.
QString highlightedHtml(const QString& code, const QString& fence);

// The colours of those classes.
QString highlightingCss(bool dark);

} // namespace alcove
