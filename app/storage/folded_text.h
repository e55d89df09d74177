// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace alcove {

// Each letter without its marks and in lower case, for comparing; as long as the text itself, so that places in the one
// are places in the other.
QString foldedText(const QString& text);

} // namespace alcove
