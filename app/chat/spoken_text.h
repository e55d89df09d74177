// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QStringView>

namespace alcove {

// What a voice reads of an answer, a paragraph, heading or table each. Code and formulas that nobody could follow by
// ear are left out; a formula of letters, digits and simple signs is read as it stands there.
QStringList spokenTexts(const QString& markdown);

} // namespace alcove
