// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/scale_check.h"

#include "inference/file/quant_decode.h"

namespace alcove {
namespace {

// All ones in the exponent: infinity or no number.
bool badHalf(uint32_t bits)
{
    return (bits & 0x7C00U) == 0x7C00U;
}

template<size_t... offsets>
bool badHalves(BlockView block)
{
    return (badHalf(block.u16(offsets)) | ...);
}

bool badFloat(BlockView block)
{
    return (block.u32(0) & 0x7F800000U) == 0x7F800000U;
}

bool badBfloat16(BlockView block)
{
    return (block.u16(0) & 0x7F80U) == 0x7F80U;
}

bool badE8M0(BlockView block)
{
    return block[0] == 0xFF;
}

// The scale of IQ1_M is a half in four pieces, each above the 12 bits of the scales of a quarter.
bool badQuarters(BlockView block)
{
    constexpr size_t scales = 48;
    uint32_t half = 0;
    for (size_t i = 0; i < 4; ++i)
        half |= block.u16(scales + 2 * i) >> 12 << 4 * i;
    return badHalf(half);
}

template<QuantType type, bool (*isBad)(BlockView)>
std::optional<uint64_t> firstBad(std::span<const std::byte> blocks)
{
    constexpr size_t bytes = blockShape(type).bytes;
    // So many at a time without a branch, and their number known, so that a compiler makes vector code of it.
    constexpr uint32_t chunk = 1024;
    const uint64_t count = blocks.size() / bytes;
    const auto badInChunk = [](const std::byte* from) {
        uint32_t bad = 0;
        for (uint32_t i = 0; i < chunk; ++i)
            bad |= isBad(BlockView(from + i * bytes)) ? 1U : 0U;
        return bad != 0;
    };
    uint64_t first = 0;
    while (first + chunk <= count && !badInChunk(blocks.data() + first * bytes))
        first += chunk;
    for (uint64_t i = first; i < count; ++i) {
        if (isBad(BlockView(blocks.data() + i * bytes)))
            return i;
    }
    return std::nullopt;
}

} // namespace

std::optional<uint64_t> firstBadBlock(QuantType type, std::span<const std::byte> blocks)
{
    using enum QuantType;
    switch (type) {
    case F32: return firstBad<F32, badFloat>(blocks);
    case F16: return firstBad<F16, badHalves<0>>(blocks);
    case BF16: return firstBad<BF16, badBfloat16>(blocks);
    case Q4_0: return firstBad<Q4_0, badHalves<0>>(blocks);
    case Q4_1: return firstBad<Q4_1, badHalves<0, 2>>(blocks);
    case Q5_0: return firstBad<Q5_0, badHalves<0>>(blocks);
    case Q5_1: return firstBad<Q5_1, badHalves<0, 2>>(blocks);
    case Q8_0: return firstBad<Q8_0, badHalves<0>>(blocks);
    case Q2_K: return firstBad<Q2_K, badHalves<80, 82>>(blocks);
    case Q3_K: return firstBad<Q3_K, badHalves<108>>(blocks);
    case Q4_K: return firstBad<Q4_K, badHalves<0, 2>>(blocks);
    case Q5_K: return firstBad<Q5_K, badHalves<0, 2>>(blocks);
    case Q6_K: return firstBad<Q6_K, badHalves<208>>(blocks);
    case IQ1_S: return firstBad<IQ1_S, badHalves<0>>(blocks);
    case IQ1_M: return firstBad<IQ1_M, badQuarters>(blocks);
    case IQ2_XXS: return firstBad<IQ2_XXS, badHalves<0>>(blocks);
    case IQ2_XS: return firstBad<IQ2_XS, badHalves<0>>(blocks);
    case IQ2_S: return firstBad<IQ2_S, badHalves<0>>(blocks);
    case IQ3_XXS: return firstBad<IQ3_XXS, badHalves<0>>(blocks);
    case IQ3_S: return firstBad<IQ3_S, badHalves<0>>(blocks);
    case IQ4_NL: return firstBad<IQ4_NL, badHalves<0>>(blocks);
    case IQ4_XS: return firstBad<IQ4_XS, badHalves<0>>(blocks);
    case TQ1_0: return firstBad<TQ1_0, badHalves<52>>(blocks);
    case TQ2_0: return firstBad<TQ2_0, badHalves<64>>(blocks);
    case MXFP4: return firstBad<MXFP4, badE8M0>(blocks);
    default: return std::nullopt; // known by name alone: never run
    }
}

} // namespace alcove
