// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/folded_text.h"

#include <algorithm>

namespace alcove {

namespace {

constexpr QChar sharpS = u'ß';
constexpr QChar capitalSharpS = u'ẞ';

} // namespace

FoldedText::FoldedText(const QString& original)
{
    m_text.reserve(original.size());
    for (QChar c : original) {
        if (c == sharpS || c == capitalSharpS) {
            m_text.append("ss");
            m_seconds.push_back(m_text.size() - 1);
            continue;
        }
        if (const QString parts = c.decomposition(); c.decompositionTag() == QChar::Canonical && !parts.isEmpty())
            c = parts.front();
        m_text.append(c.toCaseFolded());
    }
}

bool FoldedText::isSecond(qsizetype at) const
{
    return std::ranges::binary_search(m_seconds, at);
}

int FoldedText::placeOf(qsizetype at) const
{
    return static_cast<int>(at - (std::ranges::upper_bound(m_seconds, at) - m_seconds.begin()));
}

qsizetype FoldedText::indexOf(const QString& wanted, qsizetype from) const
{
    qsizetype at = m_text.indexOf(wanted, from);
    while (at >= 0 && (isSecond(at) || isSecond(at + wanted.size())))
        at = m_text.indexOf(wanted, at + 1);
    return at;
}

std::pair<int, int> FoldedText::inOriginal(qsizetype at, qsizetype count) const
{
    const int begin = placeOf(at);
    return {begin, placeOf(at + count - 1) + 1 - begin};
}

} // namespace alcove
