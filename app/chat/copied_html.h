// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A message as the HTML that goes to the clipboard beside its Markdown, for programs that take formatted text.
#pragma once

#include <QString>

namespace alcove {

// Lists, quotes, tables and code as elements of their own; formulas as their source. Nothing in it refers to a place
// that would be loaded when it is pasted.
QString copiedHtml(const QString& markdown);

} // namespace alcove
