// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The encodings in super-blocks of 256 with scales of their own for every 16 or 32 numbers. `d` scales the scales,
// `dmin` the minima; products are taken in the order that makes them equal to the reference bit by bit.
#include "inference/file/quant_decode.h"

namespace alcove {
namespace {

// Two bits a number in 64 bytes.
uint32_t twoBits(BlockView block, size_t at, uint32_t half, uint32_t quarter, uint32_t line)
{
    return block[at + size_t{half} * 32 + line] >> (2 * quarter) & 3;
}

struct ScaleAndMin {
    float scale;
    float min;
};

// Q4_K and Q5_K: eight scales and eight minima of 6 bits in 12 bytes, `sub` is the number of the 32.
ScaleAndMin scaleAndMin(BlockView block, uint32_t sub)
{
    const auto packed = [&](uint32_t i) { return block[4 + i]; };
    uint32_t scale = 0;
    uint32_t min = 0;
    if (sub < 4) {
        scale = packed(sub) & 63;
        min = packed(sub + 4) & 63;
    } else {
        scale = (packed(sub + 4) & 15) | packed(sub - 4) >> 6 << 4;
        min = packed(sub + 4) >> 4 | packed(sub) >> 6 << 4;
    }
    return {block.half(0) * static_cast<float>(scale), block.half(2) * static_cast<float>(min)};
}

// Q3_K: sixteen scales of 6 bits in 12 bytes, four low bits in the first eight, two high ones in the rest.
int q3Scale(BlockView block, uint32_t sub)
{
    const uint32_t low = block[96 + sub % 8] >> (sub / 8 * 4) & 15;
    const uint32_t high = block[104 + sub % 4] >> (sub / 4 * 2) & 3;
    return static_cast<int>(low | high << 4) - 32;
}

} // namespace

void decodeQ2_K(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q2_K>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(80);
        const float dmin = block.half(82);
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            const uint32_t scales = block[i / 16];
            const uint32_t q = twoBits(block, 16, half, quarter, line);
            y[i] = d * static_cast<float>(scales & 15) * static_cast<float>(q) - dmin * static_cast<float>(scales >> 4);
        });
    });
}

void decodeQ3_K(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q3_K>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(108);
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            const uint32_t high = block[line] >> (4 * half + quarter) & 1;
            const int q = static_cast<int>(twoBits(block, 32, half, quarter, line) | high << 2) - 4;
            y[i] = d * static_cast<float>(q3Scale(block, i / 16)) * static_cast<float>(q);
        });
    });
}

void decodeQ4_K(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q4_K>(src, dst, elements, [](BlockView block, float* y) {
        for (uint32_t sub = 0; sub < 8; ++sub) {
            const auto [scale, min] = scaleAndMin(block, sub);
            for (uint32_t line = 0; line < 32; ++line) {
                const uint32_t q = block[16 + sub / 2 * 32 + line] >> (sub % 2 * 4) & 15;
                y[sub * 32 + line] = scale * static_cast<float>(q) - min;
            }
        }
    });
}

void decodeQ5_K(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q5_K>(src, dst, elements, [](BlockView block, float* y) {
        for (uint32_t sub = 0; sub < 8; ++sub) {
            const auto [scale, min] = scaleAndMin(block, sub);
            for (uint32_t line = 0; line < 32; ++line) {
                const uint32_t low = block[48 + sub / 2 * 32 + line] >> (sub % 2 * 4) & 15;
                const uint32_t high = block[16 + line] >> sub & 1;
                y[sub * 32 + line] = scale * static_cast<float>(low | high << 4) - min;
            }
        }
    });
}

void decodeQ6_K(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::Q6_K>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(208);
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            const uint32_t low = block[half * 64 + quarter % 2 * 32 + line] >> (quarter / 2 * 4) & 15;
            const int q = static_cast<int>(low | twoBits(block, 128, half, quarter, line) << 4) - 32;
            y[i] = d * static_cast<float>(block.signedByte(192 + i / 16)) * static_cast<float>(q);
        });
    });
}

void decodeIQ4_XS(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::IQ4_XS>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(0);
        for (uint32_t sub = 0; sub < 8; ++sub) {
            const uint32_t low = block[4 + sub / 2] >> (sub % 2 * 4) & 15;
            const uint32_t high = block.u16(2) >> (2 * sub) & 3;
            const float scale = d * static_cast<float>(static_cast<int>(low | high << 4) - 32);
            forEachNibble(block, 8 + 16 * sub, [&](uint32_t i, uint32_t q) { y[sub * 32 + i] = scale * iq4Levels[q]; });
        }
    });
}

void decodeTQ1_0(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::TQ1_0>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(52);
        constexpr uint32_t powers[5] = {1, 3, 9, 27, 81};
        // `count` bytes hold a digit of base 3 for as many numbers, then the next digit for the next ones, and so on.
        const auto decodeBytes = [&](size_t at, uint32_t count, uint32_t digits) {
            for (uint32_t digit = 0; digit < digits; ++digit) {
                for (uint32_t i = 0; i < count; ++i) {
                    const uint32_t fraction = block[at + i] * powers[digit] & 255; // of 256
                    *y++ = d * static_cast<float>(static_cast<int>(fraction * 3 >> 8) - 1);
                }
            }
        };
        decodeBytes(0, 32, 5);
        decodeBytes(32, 16, 5);
        decodeBytes(48, 4, 4);
    });
}

void decodeTQ2_0(const std::byte* src, float* dst, uint64_t elements)
{
    forEachBlock<QuantType::TQ2_0>(src, dst, elements, [](BlockView block, float* y) {
        const float d = block.half(64);
        forEachOf256([&](uint32_t i, uint32_t half, uint32_t quarter, uint32_t line) {
            y[i] = d * static_cast<float>(static_cast<int>(twoBits(block, 0, half, quarter, line)) - 1);
        });
    });
}

} // namespace alcove
