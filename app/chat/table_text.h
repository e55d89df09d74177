// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A table of an answer as text, to be taken elsewhere.
#pragma once

#include <QString>

namespace alcove {

// Of the rich text of a table: see MarkdownBlock. Empty: it is none.
QString tableAsMarkdown(const QString& html);
QString tableAsCsv(const QString& html); // RFC 4180

} // namespace alcove
