// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The encodings that store four or eight numbers as an index into a codebook. Super-blocks of 256 numbers; in each,
// `sub` counts the 32 and `eight` the 8 that share an index or signs.
#include "inference/file/iq_codebooks.h"
#include "inference/file/quant_decode.h"

#include <bit>

namespace alcove {
namespace {

constexpr float iq2Levels[4] = {8, 25, 43};
constexpr float iq3XxsLevels[8] = {4, 12, 20, 28, 36, 44, 52, 62};
constexpr float iq3SLevels[8] = {1, 3, 5, 7, 9, 11, 13, 15};

template<size_t words>
uint32_t entryOf(const uint32_t (&grid)[words], uint32_t index)
{
    return grid[index / 2] >> (index % 2 * 16) & 0xFFFF;
}

// Of eight signs seven are stored: the number of negative ones is even.
uint32_t eightSigns(uint32_t seven)
{
    return seven | (static_cast<uint32_t>(std::popcount(seven)) & 1) << 7;
}

// Writes `count` numbers whose levels are given by `entry` and whose signs by the low bits of `signs`.
template<uint32_t count, uint32_t bits>
void put(float* y, uint32_t entry, const float* levels, uint32_t signs, float scale)
{
    for (uint32_t i = 0; i < count; ++i) {
        const float value = scale * levels[entry >> (bits * i) & ((1U << bits) - 1)];
        y[i] = signs >> i & 1 ? -value : value;
    }
}

// IQ2_XS and IQ2_S: a scale of 4 bits for every 16 numbers.
float iq2Scale(BlockView block, size_t at, size_t eight)
{
    const uint32_t scale = block[at + eight / 4] >> (eight / 2 % 2 * 4) & 15;
    return block.half(0) * (0.5F + static_cast<float>(scale)) * 0.25F;
}

// Eight numbers of -1, 0 and 1, all moved up or down by an eighth.
void putIq1(float* y, uint32_t index, bool down, float scale)
{
    const uint32_t entry = entryOf(iq1Grid, index);
    for (uint32_t i = 0; i < 8; ++i)
        y[i] = scale * (static_cast<float>(entry >> (2 * i) & 3) - (down ? 1.125F : 0.875F));
}

} // namespace

void decodeIQ2_XXS(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ2_XXS>(src, dst, elements, [](BlockView block, float* y) {
        for (size_t eight = 0; eight < 32; ++eight) {
            const size_t at = 2 + eight / 4 * 8;
            const uint32_t signsAndScale = block.u32(at + 4);
            const float scale = block.half(0) * (0.5F + static_cast<float>(signsAndScale >> 28)) * 0.25F;
            put<8, 2>(y + 8 * eight, entryOf(iq2XxsGrid, block[at + eight % 4]), iq2Levels,
                      eightSigns(signsAndScale >> (eight % 4 * 7) & 127), scale);
        }
    });
}

void decodeIQ2_XS(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ2_XS>(src, dst, elements, [](BlockView block, float* y) {
        for (size_t eight = 0; eight < 32; ++eight) {
            const uint32_t word = block.u16(2 + 2 * eight);
            put<8, 2>(y + 8 * eight, entryOf(iq2XsGrid, word & 511), iq2Levels, eightSigns(word >> 9),
                      iq2Scale(block, 66, eight));
        }
    });
}

void decodeIQ2_S(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ2_S>(src, dst, elements, [](BlockView block, float* y) {
        for (size_t eight = 0; eight < 32; ++eight) {
            const uint32_t high = block[66 + eight / 4] >> (eight % 4 * 2) & 3;
            put<8, 2>(y + 8 * eight, entryOf(iq2SGrid, block[2 + eight] | high << 8), iq2Levels, block[34 + eight],
                      iq2Scale(block, 74, eight));
        }
    });
}

void decodeIQ3_XXS(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ3_XXS>(src, dst, elements, [](BlockView block, float* y) {
        for (size_t four = 0; four < 64; ++four) {
            const uint32_t signsAndScale = block.u32(66 + four / 8 * 4);
            const float scale = block.half(0) * (0.5F + static_cast<float>(signsAndScale >> 28)) * 0.5F;
            const uint32_t signs = eightSigns(signsAndScale >> (four / 2 % 4 * 7) & 127);
            put<4, 4>(y + 4 * four, entryOf(iq3XxsGrid, block[2 + four]), iq3XxsLevels, signs >> (four % 2 * 4), scale);
        }
    });
}

void decodeIQ3_S(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ3_S>(src, dst, elements, [](BlockView block, float* y) {
        for (size_t four = 0; four < 64; ++four) {
            const uint32_t sub = four / 8;
            const uint32_t high = block[66 + sub] >> (four % 8) & 1;
            const uint32_t scale = block[106 + sub / 2] >> (sub % 2 * 4) & 15;
            put<4, 4>(y + 4 * four, entryOf(iq3SGrid, block[2 + four] | high << 8), iq3SLevels,
                      block[74 + four / 2] >> (four % 2 * 4), block.half(0) * static_cast<float>(1 + 2 * scale));
        }
    });
}

void decodeIQ1_S(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ1_S>(src, dst, elements, [](BlockView block, float* y) {
        for (size_t eight = 0; eight < 32; ++eight) {
            const uint32_t word = block.u16(34 + eight / 4 * 2);
            const uint32_t index = block[2 + eight] | (word >> (eight % 4 * 3) & 7) << 8;
            const float scale = block.half(0) * static_cast<float>(2 * (word >> 12 & 7) + 1);
            putIq1(y + 8 * eight, index, (word & 0x8000) != 0, scale);
        }
    });
}

void decodeIQ1_M(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ1_M>(src, dst, elements, [](BlockView block, float* y) {
        // Four words, each with four scales of 3 bits and, on top, 4 bits of the half that scales all.
        const auto word = [&](uint32_t i) { return block.u16(48 + 2 * i); };
        const uint32_t bits = word(0) >> 12 | word(1) >> 12 << 4 | word(2) >> 12 << 8 | word(3) >> 12 << 12;
        const float d = halfToFloat(static_cast<uint16_t>(bits));
        for (size_t eight = 0; eight < 32; ++eight) {
            const uint32_t nibble = block[32 + eight / 2] >> (eight % 2 * 4) & 15;
            const uint32_t scale = word(eight / 8) >> (eight / 2 % 4 * 3) & 7;
            putIq1(y + 8 * eight, block[eight] | (nibble & 7) << 8, (nibble & 8) != 0,
                   d * static_cast<float>(2 * scale + 1));
        }
    });
}

} // namespace alcove
