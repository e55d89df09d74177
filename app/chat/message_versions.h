// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the messages of one conversation hang together: which are versions of one another, and what is shown below each.
#pragma once

#include "app/storage/records.h"

#include <QHash>
#include <QList>

#include <utility>
#include <vector>

namespace alcove {

class MessageVersions {
public:
    void reset(const std::vector<MessageLink>& links); // of all branches
    void add(const MessageLink& link);                 // one that is known changes nothing
    // This path is shown: leafBelow() comes back to it.
    void show(const std::vector<MessageRecord>& path);

    // Where a message stands among those that answer the same one, or begin the conversation as it does, the oldest
    // first: its number from 1, and how many they are. One that is not known is the only one.
    std::pair<int, int> place(qint64 id) const;
    // The version that many after it, or before it; 0: none.
    qint64 neighbour(qint64 id, int steps) const;
    // The last message of the branch through `id`: below each message the one that was shown last, else the newest.
    qint64 leafBelow(qint64 id) const;

private:
    const QList<qint64>& versionsOf(qint64 id) const;

    QHash<qint64, qint64> m_parents;
    QHash<qint64, QList<qint64>> m_children; // of 0: the first messages
    QHash<qint64, qint64> m_shown;           // below a message: the one that was shown last
};

} // namespace alcove
