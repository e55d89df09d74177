// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The text of a file that does not say how it is written.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace alcove {

// UTF-8; UTF-16 and UTF-32 where a byte order mark tells; otherwise Windows' Latin 1. Lines end with \n, the mark is
// left out. Absent: this is no text.
std::optional<QString> decodeText(QByteArrayView bytes);

} // namespace alcove
