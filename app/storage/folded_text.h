// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace alcove {

// A text for comparing: each letter without its marks and in lower case, and ß as ss, which it is written as in
// capitals and in Switzerland.
class FoldedText {
public:
    explicit FoldedText(const QString& original);

    const QString& text() const { return m_text; }

    // Where `wanted`, which is folded, stands from a place on, -1: nowhere. Half of an ß is no place.
    qsizetype indexOf(const QString& wanted, qsizetype from = 0) const;

    // What `count` characters from `at` on were made of: where it begins in the original, and its length.
    std::pair<int, int> inOriginal(qsizetype at, qsizetype count) const;

private:
    bool isSecond(qsizetype at) const;
    int placeOf(qsizetype at) const;

    QString m_text;
    std::vector<qsizetype> m_seconds; // where the second s of an ß stands
};

} // namespace alcove
