// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The encodings in super-blocks of 256. Each sub-block of 16 or 32 numbers is fitted by itself; the scales found are
// then whole multiples of the super-block's own, where a neighbour of the nearest multiple may lose less.
#include "inference/file/quant_encode.h"
#include "inference/file/quant_fit.h"

#include <array>
#include <cmath>

namespace alcove {
namespace {

// x ≈ d · scales[i / sub-block] · q.
template<uint32_t subs>
struct SuperScales {
    float d = 0;
    std::array<int, subs> scales = {};
    float of(uint32_t sub) const { return d * static_cast<float>(scales[sub]); }
};

// Scales from `low`, which is negative, to -low - 1.
template<typename Levels, uint32_t subs, int low>
SuperScales<subs> fitSuperScales(const float* x)
{
    constexpr uint32_t size = 256 / subs;
    float weights[256];
    std::array<float, subs> ideal{};
    float extreme = 0;
    for (uint32_t sub = 0; sub < subs; ++sub) {
        const std::span numbers(x + sub * size, size);
        importance(numbers, weights + sub * size);
        ideal[sub] = fitScale<Levels>(numbers, weights + sub * size);
        if (std::abs(ideal[sub]) > std::abs(extreme))
            extreme = ideal[sub];
    }
    SuperScales<subs> fit{.d = storableScale(extreme / low)};
    for (uint32_t sub = 0; sub < subs && fit.d != 0; ++sub) {
        const int nearest = static_cast<int>(WholeLevels<low, -low - 1>::nearest(ideal[sub] / fit.d));
        float bestError = INFINITY;
        for (int scale = std::max(nearest - 1, low); scale <= std::min(nearest + 1, -low - 1); ++scale) {
            const float error =
                weightedError<Levels>({x + sub * size, size}, weights + sub * size, fit.d * static_cast<float>(scale));
            if (error < bestError) {
                bestError = error;
                fit.scales[sub] = scale;
            }
        }
    }
    return fit;
}

// x ≈ d · scales[i / sub-block] · q - dmin · minima[i / sub-block].
template<uint32_t subs>
struct SuperFit {
    float d = 0;
    float dmin = 0;
    std::array<uint32_t, subs> scales = {};
    std::array<uint32_t, subs> minima = {};
    float scale(uint32_t sub) const { return d * static_cast<float>(scales[sub]); }
    float minimum(uint32_t sub) const { return -dmin * static_cast<float>(minima[sub]); }
};

// Scales and minima from 0 to `high`.
template<typename Levels, uint32_t subs, int high>
SuperFit<subs> fitSuperBlock(const float* x)
{
    constexpr uint32_t size = 256 / subs;
    float weights[256];
    std::array<ScaleAndMinimum, subs> ideal;
    float largestScale = 0;
    float largestMinimum = 0;
    for (uint32_t sub = 0; sub < subs; ++sub) {
        const std::span numbers(x + sub * size, size);
        importance(numbers, weights + sub * size);
        ideal[sub] = fitScaleAndMinimum(numbers, weights + sub * size, Levels::high, true);
        largestScale = std::max(largestScale, ideal[sub].scale);
        largestMinimum = std::max(largestMinimum, -ideal[sub].minimum);
    }
    SuperFit<subs> fit{.d = storableScale(largestScale / high), .dmin = storableScale(largestMinimum / high)};
    for (uint32_t sub = 0; sub < subs; ++sub) {
        const auto nearest = [](float value, float unit) {
            return static_cast<int>(unit != 0 ? WholeLevels<0, high>::nearest(value / unit) : 0);
        };
        const int scale = nearest(ideal[sub].scale, fit.d);
        const int minimum = nearest(-ideal[sub].minimum, fit.dmin);
        float bestError = INFINITY;
        for (int s = std::max(scale - 1, 0); s <= std::min(scale + 1, high); ++s) {
            for (int m = std::max(minimum - 1, 0); m <= std::min(minimum + 1, high); ++m) {
                const float error =
                    weightedError<Levels>({x + sub * size, size}, weights + sub * size, fit.d * static_cast<float>(s),
                                          -fit.dmin * static_cast<float>(m));
                if (error < bestError) {
                    bestError = error;
                    fit.scales[sub] = static_cast<uint32_t>(s);
                    fit.minima[sub] = static_cast<uint32_t>(m);
                }
            }
        }
    }
    return fit;
}

template<typename Levels>
uint32_t indexOf(float x, float scale, float minimum = 0)
{
    return Levels::index(scale != 0 ? (x - minimum) / scale : 0);
}

// Two bits a number in 64 bytes, as Q2_K, Q3_K, Q6_K and TQ2_0 have them.
void addTwoBits(BlockBytes block, size_t at, uint32_t half, uint32_t quarter, uint32_t line, uint32_t bits)
{
    block.add(at + half * 32 + line, bits << (2 * quarter));
}

// Q4_K and Q5_K: eight scales and eight minima of 6 bits in 12 bytes.
void addScaleAndMin(BlockBytes block, uint32_t sub, uint32_t scale, uint32_t min)
{
    if (sub < 4) {
        block.add(4 + sub, scale);
        block.add(8 + sub, min);
    } else {
        block.add(8 + sub, (scale & 15) | (min & 15) << 4);
        block.add(sub, scale >> 4 << 6);
        block.add(4 + sub, min >> 4 << 6);
    }
}

// What Q4_K and Q5_K share; calls put(block, sub, line, q) for the 256 numbers.
template<typename Levels, typename Put>
void encodeEightSubBlocks(const float* x, BlockBytes block, const Put& put)
{
    const SuperFit<8> fit = fitSuperBlock<Levels, 8, 63>(x);
    block.half(0, fit.d);
    block.half(2, fit.dmin);
    for (uint32_t sub = 0; sub < 8; ++sub) {
        addScaleAndMin(block, sub, fit.scales[sub], fit.minima[sub]);
        for (uint32_t line = 0; line < 32; ++line)
            put(sub, line, indexOf<Levels>(x[sub * 32 + line], fit.scale(sub), fit.minimum(sub)));
    }
}

uint32_t ternaryIndex(float x, float scale)
{
    return indexOf<WholeLevels<-1, 1>>(x, scale);
}

} // namespace

void encodeQ2_K(const float* src, std::byte* dst, uint64_t elements)
{
    using Levels = WholeLevels<0, 3>;
    fillBlocks<QuantType::Q2_K>(src, dst, elements, [](const float* x, BlockBytes block) {
        const SuperFit<16> fit = fitSuperBlock<Levels, 16, 15>(x);
        block.half(80, fit.d);
        block.half(82, fit.dmin);
        for (uint32_t sub = 0; sub < 16; ++sub)
            block.add(sub, fit.scales[sub] | fit.minima[sub] << 4);
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            addTwoBits(block, 16, half, quarter, line, indexOf<Levels>(x[i], fit.scale(i / 16), fit.minimum(i / 16)));
        });
    });
}

void encodeQ3_K(const float* src, std::byte* dst, uint64_t elements)
{
    using Levels = WholeLevels<-4, 3>;
    fillBlocks<QuantType::Q3_K>(src, dst, elements, [](const float* x, BlockBytes block) {
        const SuperScales<16> fit = fitSuperScales<Levels, 16, -32>(x);
        block.half(108, fit.d);
        for (uint32_t sub = 0; sub < 16; ++sub) {
            const auto scale = static_cast<uint32_t>(fit.scales[sub] + 32);
            block.add(96 + sub % 8, (scale & 15) << (sub / 8 * 4));
            block.add(104 + sub % 4, scale >> 4 << (sub / 4 * 2));
        }
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            const uint32_t q = indexOf<Levels>(x[i], fit.of(i / 16));
            addTwoBits(block, 32, half, quarter, line, q & 3);
            block.add(line, q >> 2 << (4 * half + quarter));
        });
    });
}

void encodeQ4_K(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::Q4_K>(src, dst, elements, [](const float* x, BlockBytes block) {
        encodeEightSubBlocks<WholeLevels<0, 15>>(x, block, [&](uint32_t sub, uint32_t line, uint32_t q) {
            block.add(16 + sub / 2 * 32 + line, q << (sub % 2 * 4));
        });
    });
}

void encodeQ5_K(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::Q5_K>(src, dst, elements, [](const float* x, BlockBytes block) {
        encodeEightSubBlocks<WholeLevels<0, 31>>(x, block, [&](uint32_t sub, uint32_t line, uint32_t q) {
            block.add(48 + sub / 2 * 32 + line, (q & 15) << (sub % 2 * 4));
            block.add(16 + line, q >> 4 << sub);
        });
    });
}

void encodeQ6_K(const float* src, std::byte* dst, uint64_t elements)
{
    using Levels = WholeLevels<-32, 31>;
    fillBlocks<QuantType::Q6_K>(src, dst, elements, [](const float* x, BlockBytes block) {
        const SuperScales<16> fit = fitSuperScales<Levels, 16, -128>(x);
        block.half(208, fit.d);
        for (uint32_t sub = 0; sub < 16; ++sub)
            block.add(192 + sub, static_cast<uint32_t>(fit.scales[sub]));
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            const uint32_t q = indexOf<Levels>(x[i], fit.of(i / 16));
            block.add(half * 64 + quarter % 2 * 32 + line, (q & 15) << (quarter / 2 * 4));
            addTwoBits(block, 128, half, quarter, line, q >> 4);
        });
    });
}

void encodeIQ4_XS(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::IQ4_XS>(src, dst, elements, [](const float* x, BlockBytes block) {
        const SuperScales<8> fit = fitSuperScales<Iq4Levels, 8, -32>(x);
        block.half(0, fit.d);
        uint32_t highBits = 0;
        for (uint32_t sub = 0; sub < 8; ++sub) {
            const auto scale = static_cast<uint32_t>(fit.scales[sub] + 32);
            block.add(4 + sub / 2, (scale & 15) << (sub % 2 * 4));
            highBits |= scale >> 4 << (2 * sub);
            for (uint32_t i = 0; i < 32; ++i)
                addNibble(block, 8 + 16 * sub, i, indexOf<Iq4Levels>(x[sub * 32 + i], fit.of(sub)));
        }
        block.u16(2, highBits);
    });
}

void encodeTQ1_0(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::TQ1_0>(src, dst, elements, [](const float* x, BlockBytes block) {
        const float scale = storableScale(fitTernary({x, 256}));
        block.half(52, scale);
        // A byte is a fraction of 256 that is just above the number of five digits, as a fraction of 243.
        const auto encodeBytes = [&](size_t at, uint32_t count, uint32_t digits) {
            for (uint32_t i = 0; i < count; ++i) {
                uint32_t number = 0;
                for (uint32_t digit = 0; digit < 5; ++digit)
                    number = number * 3 + (digit < digits ? ternaryIndex(x[digit * count + i], scale) : 0);
                block.add(at + i, (number * 256 + 242) / 243);
            }
            x += size_t{count} * digits;
        };
        encodeBytes(0, 32, 5);
        encodeBytes(32, 16, 5);
        encodeBytes(48, 4, 4);
    });
}

void encodeTQ2_0(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::TQ2_0>(src, dst, elements, [](const float* x, BlockBytes block) {
        const float scale = storableScale(fitTernary({x, 256}));
        block.half(64, scale);
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            addTwoBits(block, 0, half, quarter, line, ternaryIndex(x[i], scale));
        });
    });
}

} // namespace alcove
