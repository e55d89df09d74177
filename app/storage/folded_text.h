// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace alcove {

// A text for comparing: each letter without its marks and in lower case, whichever way the marks are written, and ß as
// ss, which it is written as in capitals and in Switzerland.
class FoldedText {
public:
    explicit FoldedText(const QString& original);

    const QString& text() const { return m_text; }

    // Where `wanted`, which is folded, stands from a place on, -1: nowhere. Half of an ß is no place.
    qsizetype indexOf(const QString& wanted, qsizetype from = 0) const;

    // What `count` characters from `at` on were made of: where it begins in the original, and its length.
    std::pair<int, int> inOriginal(qsizetype at, qsizetype count) const;

private:
    void append(QChar c, int place);
    bool isWithin(qsizetype at) const; // a character of the original, of which more than one was made
    int placeOf(qsizetype at) const;

    // From this character on, they stand in the original as they do here, only elsewhere.
    struct Shift {
        qsizetype at = 0;
        int place = 0;
    };

    QString m_text;
    std::vector<Shift> m_shifts;
    int m_end = 0; // of the original
};

} // namespace alcove
