// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/formula_cache.h"

#include <QCryptographicHash>

namespace alcove {

QString FormulaCache::keyOf(const QString& source)
{
    return QString::fromLatin1(QCryptographicHash::hash(source.toUtf8(), QCryptographicHash::Sha1).toHex());
}

std::shared_ptr<const FormulaCache::Entry> FormulaCache::find(const QString& key) const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries.value(key);
}

void FormulaCache::insert(const QString& key, Entry entry)
{
    const std::scoped_lock lock(m_mutex);
    if (m_entries.size() >= most) {
        bool keep = false;
        m_entries.removeIf([&](auto) { return keep = !keep; });
    }
    m_entries.insert(key, std::make_shared<const Entry>(std::move(entry)));
}

} // namespace alcove
