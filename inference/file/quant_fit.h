// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The search for the scales that lose least: numbers x are stored as q out of a few levels, so that x ≈ scale · q, or
// x ≈ scale · q + minimum. For given q the best scale solves a problem of weighted least squares; which q to take
// follows from a guess of the scale, of which several are tried.
#pragma once

#include "inference/file/quant_decode.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace alcove {

// To the nearest whole number, to even on a tie. |value| is at most 2^22: added to 1.5 · 2^23, whose last bit is worth
// one, the float unit rounds.
inline float nearestWhole(float value)
{
    return (value + 0x1.8p23F) - 0x1.8p23F;
}

// The levels low, low + 1, ... high.
template<int Low, int High>
struct WholeLevels {
    static constexpr float low = Low;
    static constexpr float high = High;
    static float nearest(float value) { return nearestWhole(std::clamp(value, low, high)); }
    static uint32_t index(float value) { return static_cast<uint32_t>(nearest(value) - low); }
};

// Those of IQ4_NL and IQ4_XS.
struct Iq4Levels {
    static constexpr float low = iq4Levels[0];
    static constexpr float high = iq4Levels[15];
    static uint32_t index(float value)
    {
        uint32_t at = 0;
        for (uint32_t step = 8; step > 0; step /= 2) {
            if (value > (iq4Levels[at + step - 1] + iq4Levels[at + step]) / 2)
                at += step;
        }
        return at;
    }
    static float nearest(float value) { return iq4Levels[index(value)]; }
};

// How much an error in each of the numbers counts: the large ones, which carry more of a row's product, count more.
void importance(std::span<const float> x, float* weights);

// `value` as a half holds it, the largest half at most.
float nearestHalf(float value);

// `scale` as a half holds it, rounded up where the nearest half would be too small; at most 65,504.
float storableScale(float scale);

// The numbers' least magnitude that is looked at; what is smaller is lost in every block whose scale is a half.
inline constexpr float smallestEncoded = 1e-20F;

// The error of the numbers stored with `scale` and `minimum`.
template<typename Levels>
float weightedError(std::span<const float> x, const float* weights, float scale, float minimum = 0)
{
    const float inverse = scale != 0 ? 1 / scale : 0;
    float error = 0;
    for (size_t i = 0; i < x.size(); ++i) {
        const float miss = scale * Levels::nearest((x[i] - minimum) * inverse) + minimum - x[i];
        error += weights[i] * miss * miss;
    }
    return error;
}

// `scale` as a half holds it, or zero where that loses less.
template<typename Levels>
float storableFit(std::span<const float> x, const float* weights, float scale, float minimum = 0)
{
    const float stored = storableScale(scale);
    return weightedError<Levels>(x, weights, stored, minimum) < weightedError<Levels>(x, weights, 0, minimum) ? stored
                                                                                                              : 0;
}

// The scale, of either sign, with which the levels come closest to the numbers.
template<typename Levels>
float fitScale(std::span<const float> x, const float* weights)
{
    const float extreme = *std::ranges::max_element(x, {}, [](float v) { return std::abs(v); });
    if (std::abs(extreme) < smallestEncoded)
        return 0;
    float bestGain = 0; // what the fit takes off the weighted sum of squares
    float bestScale = 0;
    const auto tryInverse = [&](float inverse) {
        float xq = 0;
        float qq = 0;
        for (size_t i = 0; i < x.size(); ++i) {
            const float q = Levels::nearest(x[i] * inverse);
            xq += weights[i] * x[i] * q;
            qq += weights[i] * q * q;
        }
        if (qq > 0 && xq * (xq / qq) > bestGain) {
            bestGain = xq * (xq / qq);
            bestScale = xq / qq;
        }
    };
    // The number farthest from zero comes to lie near one end or the other, inside or beyond it.
    for (const float end : {Levels::low, Levels::high}) {
        for (int step = -8; step <= 10; ++step)
            tryInverse(end * (1 + 0.025F * static_cast<float>(step)) / extreme);
    }
    if (bestScale != 0)
        tryInverse(1 / bestScale); // the levels that suit the scale found
    return bestScale;
}

struct ScaleAndMinimum {
    float scale = 0; // not negative
    float minimum = 0;
};

// The levels are 0 to `high`; `belowZero`: the minimum may not be positive.
ScaleAndMinimum fitScaleAndMinimum(std::span<const float> x, const float* weights, float high, bool belowZero);

// The scale for the levels -1, 0 and 1, which is the best of all: see the definition.
float fitTernary(std::span<const float> x);

} // namespace alcove
