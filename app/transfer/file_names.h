// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Names of files that every file system takes, from words that people wrote.
#pragma once

#include "app/storage/conversation_rows.h"

#include <QDir>
#include <QSet>

namespace alcove {

// `pattern` with {title}, {date} (the day of the last change, UTC) and {id} filled in, made safe: nothing that Windows,
// macOS or Linux forbid, no path, no name of a device, no dot or blank at either end, at most 120 bytes in UTF-8. Never
// empty.
QString fileName(const QString& pattern, const ConversationTree& tree);

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
