// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Names of files that every file system takes, from words that people wrote.
#pragma once

#include "app/storage/conversation_rows.h"

#include <QDir>
#include <QSet>

namespace alcove {

// `name` made safe, see fileName().
QString safeFileName(const QString& name);

// `pattern` with its places filled in: {title}, {date} and {time} of the last change ("2026-11-25", "14.30", UTC),
// {created} (the day), {model} (of the last answer of the branch that is shown), {messages} (how many that branch has)
// and {id}. Made safe: nothing that Windows, macOS or Linux forbid, no path, no name of a device, no dot or blank at
// either end, at most 120 bytes in UTF-8. Never empty.
QString fileName(const QString& pattern, const ConversationTree& tree);

// What stands in braces in `pattern` and is no place; empty: nothing.
QString unknownPlace(const QString& pattern);

// The names in a folder, and those that are given out.
class FileNames {
public:
    explicit FileNames(const QDir& folder);

    // "name.suffix", or "name (2).suffix" and so on: one that is not taken, also where upper and lower case are the
    // same. It is taken now.
    QString take(const QString& name, const QString& suffix);

private:
    QSet<QString> m_taken; // in lower case
};

} // namespace alcove
