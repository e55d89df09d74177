// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/bradley_terry.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace alcove {

namespace {

constexpr double pointsPerUnit = 400 / 2.302585092994046; // of the logistic curve's own unit
constexpr double priorWidth = 350 / pointsPerUnit;
constexpr double ninetyFivePercent = 1.959964;

using Matrix = std::vector<std::vector<double>>;

// By Gauss and Jordan. The matrix is positive definite, so no pivot is zero.
Matrix inverse(Matrix a)
{
    const size_t n = a.size();
    Matrix result(n, std::vector<double>(n, 0));
    for (size_t i = 0; i < n; ++i)
        result[i][i] = 1;
    for (size_t pivot = 0; pivot < n; ++pivot) {
        const double divisor = a[pivot][pivot];
        for (size_t column = 0; column < n; ++column) {
            a[pivot][column] /= divisor;
            result[pivot][column] /= divisor;
        }
        for (size_t row = 0; row < n; ++row) {
            const double factor = row == pivot ? 0 : a[row][pivot];
            for (size_t column = 0; column < n; ++column) {
                a[row][column] -= factor * a[pivot][column];
                result[row][column] -= factor * result[pivot][column];
            }
        }
    }
    return result;
}

// The slope of the logarithm of the posterior, and the negative of its second derivatives.
std::pair<std::vector<double>, Matrix> slopeAndCurvature(const WinTable& wins, const std::vector<double>& strength)
{
    const size_t n = strength.size();
    std::vector<double> slope(n);
    Matrix curvature(n, std::vector<double>(n, 0));
    for (size_t i = 0; i < n; ++i) {
        slope[i] = -strength[i] / (priorWidth * priorWidth);
        curvature[i][i] = 1 / (priorWidth * priorWidth);
        for (size_t j = 0; j < n; ++j) {
            if (i == j)
                continue;
            const double chance = 1 / (1 + std::exp(strength[j] - strength[i]));
            const double games = wins[i][j] + wins[j][i];
            slope[i] += wins[i][j] - games * chance;
            curvature[i][i] += games * chance * (1 - chance);
            curvature[i][j] = -games * chance * (1 - chance);
        }
    }
    return {slope, curvature};
}

} // namespace

std::vector<Rating> bradleyTerry(const WinTable& wins)
{
    const size_t n = wins.size();
    std::vector<double> strength(n, 0);
    // Newton's method, a unit at most at a time; the posterior is concave, so that it gets there.
    for (int round = 0; round < 200; ++round) {
        const auto [slope, curvature] = slopeAndCurvature(wins, strength);
        const Matrix inverted = inverse(curvature);
        double largest = 0;
        for (size_t i = 0; i < n; ++i) {
            double step = 0;
            for (size_t j = 0; j < n; ++j)
                step += inverted[i][j] * slope[j];
            step = std::fmax(-1, std::fmin(1, step));
            strength[i] += step;
            largest = std::fmax(largest, std::fabs(step));
        }
        if (largest < 1e-10)
            break;
    }
    double mean = 0;
    for (const double each : strength)
        mean += each / static_cast<double>(n);
    const Matrix spread = inverse(slopeAndCurvature(wins, strength).second);
    std::vector<Rating> ratings;
    for (size_t i = 0; i < n; ++i) {
        const double value = 1000 + (strength[i] - mean) * pointsPerUnit;
        const double reach = ninetyFivePercent * std::sqrt(spread[i][i]) * pointsPerUnit;
        ratings.push_back({.value = value, .low = value - reach, .high = value + reach});
    }
    return ratings;
}

} // namespace alcove
