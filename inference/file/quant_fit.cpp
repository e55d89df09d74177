// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/quant_fit.h"

#include <cmath>
#include <functional>
#include <vector>

namespace alcove {

void importance(std::span<const float> x, float* weights)
{
    float squares = 0;
    for (const float value : x)
        squares += value * value;
    const float usual = std::sqrt(squares / static_cast<float>(x.size()));
    for (size_t i = 0; i < x.size(); ++i)
        weights[i] = usual > 0 ? 1 + std::abs(x[i]) / usual : 1;
}

float nearestHalf(float value)
{
    constexpr float largest = 65504;
    return halfToFloat(floatToHalf(std::clamp(value, -largest, largest)));
}

float storableScale(float scale)
{
    // Among subnormal halves the nearest one may be so much smaller that the largest numbers would be cut off.
    const float nearest = nearestHalf(scale);
    if (std::abs(nearest) >= std::abs(scale) * (1 - 0x1p-10F))
        return nearest;
    return std::copysign(halfToFloat(static_cast<uint16_t>(floatToHalf(std::abs(nearest)) + 1)), scale);
}

ScaleAndMinimum fitScaleAndMinimum(std::span<const float> x, const float* weights, float high, bool belowZero)
{
    auto [least, most] = std::ranges::minmax(x);
    if (belowZero)
        least = std::min(least, 0.0F);
    ScaleAndMinimum best{.scale = 0, .minimum = least};
    if (most - least < smallestEncoded)
        return best;
    double bestGain = -1;
    // In double precision: numbers far from zero that differ little leave small differences of large sums.
    const auto tryInverse = [&](float inverse, float minimum) {
        double w = 0;
        double wx = 0;
        double wq = 0;
        double wxq = 0;
        double wqq = 0;
        for (size_t i = 0; i < x.size(); ++i) {
            const double q = nearestWhole(std::clamp((x[i] - minimum) * inverse, 0.0F, high));
            w += weights[i];
            wx += static_cast<double>(weights[i]) * x[i];
            wq += weights[i] * q;
            wxq += weights[i] * q * x[i];
            wqq += weights[i] * q * q;
        }
        const double determinant = w * wqq - wq * wq;
        const bool oneLevel =
            determinant <= 1e-9 * w * wqq; // every q is the same: nothing tells scale and minimum apart
        if (oneLevel && (!belowZero || wqq == 0))
            return;
        double scale = (w * wxq - wx * wq) / determinant;
        double offset = (wqq * wx - wq * wxq) / determinant;
        if (oneLevel || (belowZero && offset > 0)) {
            offset = 0;
            scale = wxq / wqq;
        }
        const double gain = scale * wxq + offset * wx;
        if (scale > 0 && gain > bestGain) {
            bestGain = gain;
            best = {static_cast<float>(scale), static_cast<float>(offset)};
        }
    };
    // From a range that is wider than the numbers' to one that cuts some off.
    for (int step = -5; step <= 10; ++step)
        tryInverse((high + 0.1F * static_cast<float>(step)) / (most - least), least);
    if (best.scale > 0)
        tryInverse(1 / best.scale, best.minimum); // the levels that suit the scale found
    return best;
}

// If k numbers are stored as 1 or -1, those must be the k of the largest magnitude, and the best scale is the mean of
// these: it takes (sum of the k)² / k off the sum of squares. So every k can be tried.
float fitTernary(std::span<const float> x)
{
    std::vector<float> magnitudes(x.size());
    std::ranges::transform(x, magnitudes.begin(), [](float value) { return std::abs(value); });
    std::ranges::sort(magnitudes, std::greater());
    double sum = 0;
    double bestGain = 0;
    double scale = 0;
    for (size_t i = 0; i < magnitudes.size(); ++i) {
        sum += magnitudes[i];
        const auto count = static_cast<double>(i + 1);
        if (sum * sum / count > bestGain) {
            bestGain = sum * sum / count;
            scale = sum / count;
        }
    }
    return static_cast<float>(scale);
}

} // namespace alcove
