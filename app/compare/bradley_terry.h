// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Ratings out of comparisons by pairs, after Bradley and Terry (1952): the chance that i is preferred to j is
// 1 / (1 + 10^((rating of j - rating of i) / 400)).
#pragma once

#include <vector>

namespace alcove {

// wins[i][j]: how often i was preferred to j; a tie counts one half for each. Square; the diagonal is not looked at.
using WinTable = std::vector<std::vector<double>>;

struct Rating {
    double value = 1000; // their mean is 1000
    double low = 1000;   // the true value lies between them with a probability of 95 %
    double high = 1000;
};

// The most likely ratings under a normal prior around 1000 that is as wide as chess players differ (350 points): with
// it, few votes give no extremes, and who won every time has a rating too. Intervals come from the curvature at the
// maximum.
std::vector<Rating> bradleyTerry(const WinTable& wins);

} // namespace alcove
