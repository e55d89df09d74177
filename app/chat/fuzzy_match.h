// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Finding a title by some of its letters, as people type them when they half remember it.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace alcove {

struct FuzzyMatch {
    int score = 0;                          // the better match has the larger one
    std::vector<std::pair<int, int>> marks; // where the letters stand: begin and length, in order
};

// The letters of `wanted` in their order, blanks aside, whatever stands between them; upper and lower case and marks
// don't count. Letters in a row, at the begin of a word and early in the text count more. Absent: they are not there.
std::optional<FuzzyMatch> fuzzyMatch(const QString& wanted, const QString& text);

} // namespace alcove
