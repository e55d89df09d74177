// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The letters that people choose for words and for code.
#pragma once

#include <QStringList>

namespace alcove {

// In the alphabet's order, only those that can be had in every size. `code`: only those whose letters are all as wide.
QStringList fontFamilies(bool code);

// For the words of windows that are made from now on. Empty, or not on this computer: as the desktop has them.
void useFont(const QString& family);

} // namespace alcove
