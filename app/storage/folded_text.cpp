// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/folded_text.h"

#include <algorithm>
#include <iterator>

namespace alcove {

namespace {

constexpr QChar sharpS = u'ß';
constexpr QChar capitalSharpS = u'ẞ';

// Those that letters have in other scripts are as good as letters.
bool isLeftOut(QChar c)
{
    const char16_t u = c.unicode();
    const auto within = [u](char16_t first, char16_t last) { return u >= first && u <= last; };
    return within(0x300, 0x36F) || within(0x1AB0, 0x1AFF) || within(0x1DC0, 0x1DFF) || within(0x3099, 0x309A) ||
           within(0xFE20, 0xFE2F);
}

} // namespace

FoldedText::FoldedText(const QString& original) : m_end(static_cast<int>(original.size()))
{
    m_text.reserve(original.size());
    for (int place = 0; place < m_end; ++place) {
        const QChar c = original[place];
        if (c.unicode() < 0x80) {
            append(c.toLower(), place);
        } else if (c == sharpS || c == capitalSharpS) {
            append(u's', place);
            append(u's', place);
        } else if (c.decompositionTag() == QChar::Canonical) {
            const QString parts = QString(c).normalized(QString::NormalizationForm_D);
            for (const QChar part : parts) {
                if (!isLeftOut(part))
                    append(part.toCaseFolded(), place);
            }
        } else if (!isLeftOut(c)) {
            append(c.toCaseFolded(), place);
        }
    }
}

void FoldedText::append(QChar c, int place)
{
    const Shift last = m_shifts.empty() ? Shift() : m_shifts.back();
    if (place != last.place + (m_text.size() - last.at))
        m_shifts.push_back({.at = m_text.size(), .place = place});
    m_text.append(c);
}

int FoldedText::placeOf(qsizetype at) const
{
    if (at >= m_text.size())
        return m_end;
    const auto next = std::ranges::upper_bound(m_shifts, at, {}, &Shift::at);
    const Shift last = next == m_shifts.begin() ? Shift() : *std::prev(next);
    return static_cast<int>(last.place + (at - last.at));
}

bool FoldedText::isWithin(qsizetype at) const
{
    return at > 0 && at < m_text.size() && placeOf(at) == placeOf(at - 1);
}

qsizetype FoldedText::indexOf(const QString& wanted, qsizetype from) const
{
    qsizetype at = m_text.indexOf(wanted, from);
    while (at >= 0 && (isWithin(at) || isWithin(at + wanted.size())))
        at = m_text.indexOf(wanted, at + 1);
    return at;
}

std::pair<int, int> FoldedText::inOriginal(qsizetype at, qsizetype count) const
{
    // Marks that were left out belong to the letter before them, also of the last one.
    const int begin = placeOf(at);
    int end = placeOf(at + count);
    if (isWithin(at + count))
        ++end;
    return {begin, end - begin};
}

} // namespace alcove
