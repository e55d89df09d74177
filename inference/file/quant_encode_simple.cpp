// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The plain numbers and the encodings in blocks of 32.
#include "inference/file/quant_encode.h"
#include "inference/file/quant_fit.h"

#include <bit>
#include <cmath>

namespace alcove {
namespace {

uint16_t floatToBfloat16(float value)
{
    const auto bits = std::bit_cast<uint32_t>(value);
    if ((bits & 0x7FFFFFFFU) > 0x7F800000U) // a NaN stays one, also when its low payload bits fall away
        return static_cast<uint16_t>(bits >> 16 | 0x40U);
    return static_cast<uint16_t>((bits + 0x7FFFU + (bits >> 16 & 1U)) >> 16);
}

// Stores 32 numbers as `bits` bits each around zero; calls put(i, index) with 0 to 2^bits - 1. Gives the scale.
template<int bits, typename Put>
float encodeAroundZero(const float* x, const Put& put)
{
    using Levels = WholeLevels<-(1 << (bits - 1)), (1 << (bits - 1)) - 1>;
    float weights[32];
    importance({x, 32}, weights);
    const float scale = storableFit<Levels>({x, 32}, weights, fitScale<Levels>({x, 32}, weights));
    for (uint32_t i = 0; i < 32; ++i)
        put(i, Levels::index(scale != 0 ? x[i] / scale : 0));
    return scale;
}

// The same from a minimum upwards.
template<int bits, typename Put>
ScaleAndMinimum encodeFromMinimum(const float* x, const Put& put)
{
    using Levels = WholeLevels<0, (1 << bits) - 1>;
    float weights[32];
    importance({x, 32}, weights);
    ScaleAndMinimum fit = fitScaleAndMinimum({x, 32}, weights, Levels::high, false);
    fit.minimum = nearestHalf(fit.minimum);
    fit.scale = storableFit<Levels>({x, 32}, weights, fit.scale, fit.minimum);
    for (uint32_t i = 0; i < 32; ++i)
        put(i, Levels::index(fit.scale != 0 ? (x[i] - fit.minimum) / fit.scale : 0));
    return fit;
}

// The index of the level of MXFP4 that is nearest to `value`, an even one on a tie.
uint32_t mxfp4Index(float value)
{
    const float magnitude = std::abs(value);
    uint32_t index = 0;
    while (index < 7) {
        const float middle = (mxfp4Levels[index] + mxfp4Levels[index + 1]) / 2;
        if (magnitude < middle || (magnitude == middle && index % 2 == 0))
            break;
        ++index;
    }
    return index != 0 && value < 0 ? index + 8 : index;
}

float mxfp4Error(const float* x, float scale)
{
    float error = 0;
    for (uint32_t i = 0; i < 32; ++i) {
        const float miss = scale * mxfp4Levels[mxfp4Index(x[i] / scale)] - x[i];
        error += miss * miss;
    }
    return error;
}

} // namespace

void encodeF32(const float* src, std::byte* dst, uint64_t elements)
{
    std::memcpy(dst, src, elements * sizeof(float));
}

void encodeF16(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::F16>(src, dst, elements, [](const float* x, BlockBytes block) { block.half(0, *x); });
}

void encodeBF16(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::BF16>(src, dst, elements,
                                [](const float* x, BlockBytes block) { block.u16(0, floatToBfloat16(*x)); });
}

void encodeQ4_0(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::Q4_0>(src, dst, elements, [](const float* x, BlockBytes block) {
        block.half(0, encodeAroundZero<4>(x, [&](uint32_t i, uint32_t q) { addNibble(block, 2, i, q); }));
    });
}

void encodeQ4_1(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::Q4_1>(src, dst, elements, [](const float* x, BlockBytes block) {
        const auto fit = encodeFromMinimum<4>(x, [&](uint32_t i, uint32_t q) { addNibble(block, 4, i, q); });
        block.half(0, fit.scale);
        block.half(2, fit.minimum);
    });
}

void encodeQ5_0(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::Q5_0>(src, dst, elements, [](const float* x, BlockBytes block) {
        uint32_t fifthBits = 0;
        block.half(0, encodeAroundZero<5>(x, [&](uint32_t i, uint32_t q) {
                       addNibble(block, 6, i, q & 15);
                       fifthBits |= q >> 4 << i;
                   }));
        block.u32(2, fifthBits);
    });
}

void encodeQ5_1(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::Q5_1>(src, dst, elements, [](const float* x, BlockBytes block) {
        uint32_t fifthBits = 0;
        const auto fit = encodeFromMinimum<5>(x, [&](uint32_t i, uint32_t q) {
            addNibble(block, 8, i, q & 15);
            fifthBits |= q >> 4 << i;
        });
        block.half(0, fit.scale);
        block.half(2, fit.minimum);
        block.u32(4, fifthBits);
    });
}

// d = max |x| / 127 as a half, and x / d rounded to the nearest whole number, to even on a tie.
void encodeQ8_0(const float* src, std::byte* dst, uint64_t elements)
{
    constexpr uint32_t size = blockShape(QuantType::Q8_0).elements;
    float filled[size] = {};
    fillBlocks<QuantType::Q8_0>(src, dst, elements, [&](const float* x, BlockBytes block) {
        if (const auto left = static_cast<uint64_t>(src + elements - x); left < size) {
            std::copy_n(x, left, filled);
            x = filled;
        }
        float largest = 0;
        for (uint32_t i = 0; i < size; ++i)
            largest = std::max(largest, std::abs(x[i]));
        const float d = largest / 127;
        // A scale that small is 0 as a half.
        const float inverse = d >= 0x1p-26F ? 1 / d : 0;
        block.half(0, d);
        for (uint32_t i = 0; i < size; ++i)
            block.add(2 + i, static_cast<uint32_t>(static_cast<int>(nearestWhole(x[i] * inverse))));
    });
}

void encodeIQ4_NL(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::IQ4_NL>(src, dst, elements, [](const float* x, BlockBytes block) {
        float weights[32];
        importance({x, 32}, weights);
        const float scale = storableFit<Iq4Levels>({x, 32}, weights, fitScale<Iq4Levels>({x, 32}, weights));
        block.half(0, scale);
        for (uint32_t i = 0; i < 32; ++i)
            addNibble(block, 2, i, Iq4Levels::index(scale != 0 ? x[i] / scale : 0));
    });
}

// The scale is a power of two: the one at which the largest number is just within the levels, or one of the two below,
// which cut it off but are finer for the others.
void encodeMXFP4(const float* src, std::byte* dst, uint64_t elements)
{
    fillBlocks<QuantType::MXFP4>(src, dst, elements, [](const float* x, BlockBytes block) {
        float largest = 0;
        for (uint32_t i = 0; i < 32; ++i)
            largest = std::max(largest, std::abs(x[i]));
        if (largest == 0)
            return;
        constexpr int leastExponent = 2; // below, scales are subnormal numbers of F32
        constexpr int mostExponent = 254;
        const int widest = std::clamp(std::ilogb(largest / mxfp4Levels[7]) + 1 + 128, leastExponent, mostExponent);
        uint32_t best = 0;
        float bestError = INFINITY;
        for (int exponent = widest; exponent >= std::max(widest - 2, leastExponent); --exponent) {
            const float error = mxfp4Error(x, halvedE8M0(static_cast<uint32_t>(exponent)));
            if (error < bestError) {
                best = static_cast<uint32_t>(exponent);
                bestError = error;
            }
        }
        block.add(0, best);
        for (uint32_t i = 0; i < 32; ++i)
            addNibble(block, 1, i, mxfp4Index(x[i] / halvedE8M0(best)));
    });
}

} // namespace alcove
