// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/folded_text.h"

namespace alcove {

namespace {

constexpr QChar sharpS = u'ß';
constexpr QChar capitalSharpS = u'ẞ';

} // namespace

FoldedText::FoldedText(const QString& original)
{
    m_text.reserve(original.size());
    m_places.reserve(static_cast<size_t>(original.size()));
    const auto add = [&](QChar c, qsizetype place) {
        m_text.append(c);
        m_places.push_back(static_cast<int>(place));
    };
    for (qsizetype i = 0; i < original.size(); ++i) {
        QChar c = original[i];
        if (c == sharpS || c == capitalSharpS) {
            add(u's', i);
            add(u's', i);
            continue;
        }
        if (const QString parts = c.decomposition(); c.decompositionTag() == QChar::Canonical && !parts.isEmpty())
            c = parts.front();
        add(c.toCaseFolded(), i);
    }
}

bool FoldedText::isCut(qsizetype at) const
{
    return at > 0 && at < m_text.size() && m_places[static_cast<size_t>(at)] == m_places[static_cast<size_t>(at - 1)];
}

qsizetype FoldedText::indexOf(const QString& wanted, qsizetype from) const
{
    qsizetype at = m_text.indexOf(wanted, from);
    while (at >= 0 && (isCut(at) || isCut(at + wanted.size())))
        at = m_text.indexOf(wanted, at + 1);
    return at;
}

std::pair<int, int> FoldedText::inOriginal(qsizetype at, qsizetype count) const
{
    const int begin = m_places[static_cast<size_t>(at)];
    return {begin, m_places[static_cast<size_t>(at + count - 1)] + 1 - begin};
}

} // namespace alcove
