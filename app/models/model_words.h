// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Amounts as the window says them.
#pragma once

#include <QDateTime>
#include <QString>

namespace alcove {

QString sizeText(quint64 bytes);         // "10.4 GB"
QString countText(quint64 number);       // of parameters: "15.7B", "656K"
QString usedText(const QDateTime& when); // "14:05", of another day "3 Nov 2026"; empty: never

} // namespace alcove
