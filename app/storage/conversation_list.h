// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Every conversation at a glance, for lists outside of the window.
#pragma once

#include "app/storage/sqlite.h"

#include <QDateTime>

#include <vector>

namespace alcove {

struct ListedConversation {
    QString id;
    QString title;
    QDateTime created;
    QDateTime updated;
    qint64 messages = 0; // of all branches
    bool deleted = false;
};

// The newest first.
Result<std::vector<ListedConversation>> listedConversations(SqliteConnection& connection, bool withDeleted);

} // namespace alcove
