// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/message_versions.h"

#include <algorithm>

namespace alcove {

void MessageVersions::reset(const std::vector<MessageLink>& links)
{
    m_parents.clear();
    m_children.clear();
    m_shown.clear();
    for (const MessageLink& link : links)
        add(link);
}

void MessageVersions::add(const MessageLink& link)
{
    if (m_parents.contains(link.id))
        return;
    m_parents.insert(link.id, link.parentId);
    QList<qint64>& versions = m_children[link.parentId];
    versions.insert(std::ranges::upper_bound(versions, link.id), link.id);
}

void MessageVersions::show(const std::vector<MessageRecord>& path)
{
    for (const MessageRecord& message : path)
        m_shown.insert(message.parentId, message.id);
}

const QList<qint64>& MessageVersions::versionsOf(qint64 id) const
{
    static const QList<qint64> none;
    const auto parent = m_parents.constFind(id);
    return parent == m_parents.cend() ? none : *m_children.constFind(*parent);
}

std::pair<int, int> MessageVersions::place(qint64 id) const
{
    const QList<qint64>& versions = versionsOf(id);
    if (versions.isEmpty())
        return {1, 1};
    return {static_cast<int>(versions.indexOf(id)) + 1, static_cast<int>(versions.size())};
}

qint64 MessageVersions::neighbour(qint64 id, int steps) const
{
    const QList<qint64>& versions = versionsOf(id);
    return versions.value(versions.indexOf(id) + steps, 0);
}

qint64 MessageVersions::leafBelow(qint64 id) const
{
    // No longer than there are messages: a damaged file may hold a ring.
    for (qsizetype steps = 0; steps < m_parents.size(); ++steps) {
        const QList<qint64> below = m_children.value(id);
        if (below.isEmpty())
            break;
        const qint64 shown = m_shown.value(id, 0);
        id = shown != 0 ? shown : below.back();
    }
    return id;
}

} // namespace alcove
