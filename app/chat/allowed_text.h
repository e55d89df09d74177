// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace alcove {

// The text with line ends as "\n", and U+FFFD for each character that neither HTML nor XML may have:
// https://html.spec.whatwg.org/#text-content, https://www.w3.org/TR/xml/#charsets.
QString allowedText(QString text);

} // namespace alcove
