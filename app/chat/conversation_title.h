// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace alcove {

// A conversation's first title: the first words of its first message on one line, without Markdown's marks, at most 48
// characters, cut between words. "New chat" when nothing readable is left.
QString titleFromMessage(const QString& message);

// The title that a model was asked for, out of what it said: one line without marks, quotes and a "Title:" in front, at
// most 48 characters. Empty when nothing in it can be one.
QString titleFromModel(const QString& said);

// What a person typed as a title, on one line; empty when nothing is left.
QString cleanTitle(const QString& typed);

// "Title (2)" for a copy of "Title", or the next number that is not among `taken`; of "Title (2)" as well.
QString titleOfCopy(const QString& title, const QStringList& taken);

} // namespace alcove
