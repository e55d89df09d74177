// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// This file is compiled once a set of vector instructions: Highway includes it again and again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "inference/ops/cpu_kernels.cpp"
#include <hwy/foreach_target.h> // comes first

#include "inference/file/quant_decode.h"
#include "inference/ops/cpu_kernels.h"

#include <algorithm>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Blocks are made of 16 and 32 numbers: vectors hold no more than that divides.
using Floats = hn::CappedTag<float, 16>;
using Ints = hn::Rebind<int32_t, Floats>;
using Bytes = hn::Rebind<uint8_t, Floats>;
using SignedBytes = hn::Rebind<int8_t, Floats>;
using Halves = hn::Rebind<hwy::float16_t, Floats>;
using FloatVector = hn::Vec<Floats>;
using ByteVector = hn::Vec<Bytes>;

constexpr Floats floats;
constexpr Ints ints;
constexpr Bytes bytes;

HWY_INLINE const uint8_t* at(const std::byte* block, size_t offset)
{
    return reinterpret_cast<const uint8_t*>(block) + offset;
}

HWY_INLINE FloatVector toFloats(ByteVector q)
{
    return hn::ConvertTo(floats, hn::PromoteTo(ints, q));
}

HWY_INLINE float total(FloatVector v)
{
    return hn::ReduceSum(floats, v);
}

float dotOf(const float* HWY_RESTRICT a, const float* HWY_RESTRICT b, uint64_t elements)
{
    const size_t lanes = hn::Lanes(floats);
    auto first = hn::Zero(floats);
    auto second = hn::Zero(floats);
    uint64_t i = 0;
    for (; i + 2 * lanes <= elements; i += 2 * lanes) {
        first = hn::MulAdd(hn::LoadU(floats, a + i), hn::LoadU(floats, b + i), first);
        second = hn::MulAdd(hn::LoadU(floats, a + i + lanes), hn::LoadU(floats, b + i + lanes), second);
    }
    float sum = total(hn::Add(first, second));
    for (; i < elements; ++i)
        sum += a[i] * b[i];
    return sum;
}

void dotsOfFour(const float* HWY_RESTRICT row, const float* const* x, uint64_t elements, float* HWY_RESTRICT out)
{
    const size_t lanes = hn::Lanes(floats);
    FloatVector sums[4] = {hn::Zero(floats), hn::Zero(floats), hn::Zero(floats), hn::Zero(floats)};
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes) {
        const auto w = hn::LoadU(floats, row + i);
        for (size_t t = 0; t < 4; ++t)
            sums[t] = hn::MulAdd(w, hn::LoadU(floats, x[t] + i), sums[t]);
    }
    for (size_t t = 0; t < 4; ++t) {
        out[t] = total(sums[t]);
        for (uint64_t rest = i; rest < elements; ++rest)
            out[t] += row[rest] * x[t][rest];
    }
}

void dotsOfTile(const float* const* rows, const float* const* x, uint64_t elements, float* HWY_RESTRICT out)
{
    const size_t lanes = hn::Lanes(floats);
    const float* const w[tileRows] = {rows[0], rows[1], rows[2]};
    const float* const v[4] = {x[0], x[1], x[2], x[3]};
    FloatVector sums[4 * tileRows];
    for (auto& sum : sums)
        sum = hn::Zero(floats);
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes) {
        const FloatVector weights[tileRows] = {hn::LoadU(floats, w[0] + i), hn::LoadU(floats, w[1] + i),
                                               hn::LoadU(floats, w[2] + i)};
        for (size_t t = 0; t < 4; ++t) {
            const auto numbers = hn::LoadU(floats, v[t] + i);
            for (size_t r = 0; r < tileRows; ++r)
                sums[4 * r + t] = hn::MulAdd(weights[r], numbers, sums[4 * r + t]);
        }
    }
    for (size_t r = 0; r < tileRows; ++r) {
        for (size_t t = 0; t < 4; ++t) {
            out[4 * r + t] = total(sums[4 * r + t]);
            for (uint64_t rest = i; rest < elements; ++rest)
                out[4 * r + t] += w[r][rest] * v[t][rest];
        }
    }
}

void addScaled(float* HWY_RESTRICT to, const float* HWY_RESTRICT x, float factor, uint64_t elements)
{
    const size_t lanes = hn::Lanes(floats);
    const auto factors = hn::Set(floats, factor);
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes)
        hn::StoreU(hn::MulAdd(factors, hn::LoadU(floats, x + i), hn::LoadU(floats, to + i)), floats, to + i);
    for (; i < elements; ++i)
        to[i] += factor * x[i];
}

HWY_INLINE FloatVector loadHalves(const uint16_t* from)
{
    constexpr Halves halves;
    return hn::PromoteTo(floats, hn::LoadU(halves, reinterpret_cast<const hwy::float16_t*>(from)));
}

void decodeHalves(const uint16_t* HWY_RESTRICT from, float* HWY_RESTRICT to, uint64_t elements)
{
    const size_t lanes = hn::Lanes(floats);
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes)
        hn::StoreU(loadHalves(from + i), floats, to + i);
    for (; i < elements; ++i)
        to[i] = halfToFloat(from[i]);
}

float dotF32(const std::byte* row, const float* x, const float*, uint64_t elements)
{
    return dotOf(reinterpret_cast<const float*>(row), x, elements);
}

float dotF16(const std::byte* row, const float* HWY_RESTRICT x, const float*, uint64_t elements)
{
    const auto* halves = reinterpret_cast<const uint16_t*>(row);
    const size_t lanes = hn::Lanes(floats);
    auto sum = hn::Zero(floats);
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes)
        sum = hn::MulAdd(loadHalves(halves + i), hn::LoadU(floats, x + i), sum);
    float rest = 0;
    for (; i < elements; ++i)
        rest += halfToFloat(halves[i]) * x[i];
    return total(sum) + rest;
}

float dotQ8_0(const std::byte* row, const float* HWY_RESTRICT x, const float*, uint64_t elements)
{
    constexpr SignedBytes signedBytes;
    const size_t lanes = hn::Lanes(floats);
    auto sum = hn::Zero(floats);
    for (uint64_t i = 0; i < elements; i += 32, row += 34) {
        auto block = hn::Zero(floats);
        for (size_t j = 0; j < 32; j += lanes) {
            const auto q = hn::LoadU(signedBytes, reinterpret_cast<const int8_t*>(at(row, 2 + j)));
            block = hn::MulAdd(hn::ConvertTo(floats, hn::PromoteTo(ints, q)), hn::LoadU(floats, x + i + j), block);
        }
        sum = hn::MulAdd(hn::Set(floats, BlockView(row).half(0)), block, sum);
    }
    return total(sum);
}

// Q4_0, Q4_1, Q5_0 and Q5_1: 16 bytes at `start` of a block of 32, of which `fifths`, unless it is 0, are the fifth
// bits' place; each format has its own scale and zero. minimum(block) is what is added to every number.
template<size_t blockBytes, size_t start, size_t fifths, typename Minimum>
HWY_INLINE float dotOfNibbles(const std::byte* row, const float* HWY_RESTRICT x, const float* sums, uint64_t elements,
                              const Minimum& minimum)
{
    const size_t lanes = hn::Lanes(floats);
    auto sum = hn::Zero(floats);
    float minima = 0;
    const auto fifteen = hn::Set(bytes, 15);
    // Lane j of a group at `first` holds its fifth bit where the bit first + j of the word is set.
    const auto lane = hn::Iota(ints, 0);
    for (uint64_t i = 0; i < elements; i += 32, row += blockBytes) {
        auto block = hn::Zero(floats);
        const BlockView view(row);
        for (size_t j = 0; j < 16; j += lanes) {
            const auto q = hn::LoadU(bytes, at(row, start + j));
            auto low = hn::PromoteTo(ints, hn::And(q, fifteen));
            auto high = hn::PromoteTo(ints, hn::ShiftRight<4>(q));
            if constexpr (fifths != 0) {
                const auto word = static_cast<int32_t>(view.u32(fifths) >> j);
                const auto one = hn::Shl(hn::Set(ints, 1), lane);
                const auto five = [&](hn::Vec<Ints> nibble, int32_t bits) {
                    const auto set = hn::TestBit(hn::Set(ints, bits), one);
                    return hn::Or(nibble, hn::IfThenElseZero(set, hn::Set(ints, 16)));
                };
                low = five(low, word);
                high = five(high, static_cast<int32_t>(view.u32(fifths) >> (16 + j)));
            }
            block = hn::MulAdd(hn::ConvertTo(floats, low), hn::LoadU(floats, x + i + j), block);
            block = hn::MulAdd(hn::ConvertTo(floats, high), hn::LoadU(floats, x + i + 16 + j), block);
        }
        sum = hn::MulAdd(hn::Set(floats, view.half(0)), block, sum);
        minima += minimum(view) * sums[i / 32];
    }
    return total(sum) + minima;
}

float dotQ4_0(const std::byte* row, const float* x, const float* sums, uint64_t elements)
{
    return dotOfNibbles<18, 2, 0>(row, x, sums, elements, [](BlockView b) { return -8 * b.half(0); });
}

float dotQ4_1(const std::byte* row, const float* x, const float* sums, uint64_t elements)
{
    return dotOfNibbles<20, 4, 0>(row, x, sums, elements, [](BlockView b) { return b.half(2); });
}

float dotQ5_0(const std::byte* row, const float* x, const float* sums, uint64_t elements)
{
    return dotOfNibbles<22, 6, 2>(row, x, sums, elements, [](BlockView b) { return -16 * b.half(0); });
}

float dotQ5_1(const std::byte* row, const float* x, const float* sums, uint64_t elements)
{
    return dotOfNibbles<24, 8, 4>(row, x, sums, elements, [](BlockView b) { return b.half(2); });
}

// The 6-bit scale and minimum of the sub-th 32 numbers of Q4_K and Q5_K: of the first four in one byte each, of the
// rest 4 bits in the last bytes and 2 on top of the first ones.
HWY_INLINE void scaleAndMin(BlockView block, size_t sub, uint32_t& scale, uint32_t& minimum)
{
    if (sub < 4) {
        scale = block[4 + sub] & 63;
        minimum = block[8 + sub] & 63;
    } else {
        scale = (block[8 + sub] & 15) | (block[sub] >> 6 << 4);
        minimum = (block[8 + sub] >> 4) | (block[4 + sub] >> 6 << 4);
    }
}

// Q4_K, and with fifth bits Q5_K: 64 numbers share 32 bytes.
template<size_t blockBytes, size_t start, bool fifths>
HWY_INLINE float dotOfSuperBlocks(const std::byte* row, const float* HWY_RESTRICT x, const float* sums,
                                  uint64_t elements)
{
    const size_t lanes = hn::Lanes(floats);
    auto sum = hn::Zero(floats);
    float minima = 0;
    const auto fifteen = hn::Set(bytes, 15);
    for (uint64_t i = 0; i < elements; i += 256, row += blockBytes) {
        const BlockView block(row);
        const float d = block.half(0);
        float blockMinima = 0;
        for (size_t pair = 0; pair < 4; ++pair) {
            auto low = hn::Zero(floats);
            auto high = hn::Zero(floats);
            const float* numbers = x + i + pair * 64;
            for (size_t j = 0; j < 32; j += lanes) {
                const auto q = hn::LoadU(bytes, at(row, start + pair * 32 + j));
                auto lowQ = hn::And(q, fifteen);
                auto highQ = hn::ShiftRight<4>(q);
                if constexpr (fifths) {
                    const auto five = hn::LoadU(bytes, at(row, 16 + j));
                    const auto bit = [&](size_t which) {
                        const auto mask = hn::Set(bytes, static_cast<uint8_t>(1U << which));
                        return hn::IfThenElseZero(hn::TestBit(five, mask), hn::Set(bytes, 16));
                    };
                    lowQ = hn::Or(lowQ, bit(2 * pair));
                    highQ = hn::Or(highQ, bit(2 * pair + 1));
                }
                low = hn::MulAdd(toFloats(lowQ), hn::LoadU(floats, numbers + j), low);
                high = hn::MulAdd(toFloats(highQ), hn::LoadU(floats, numbers + 32 + j), high);
            }
            for (size_t side = 0; side < 2; ++side) {
                uint32_t scale = 0;
                uint32_t minimum = 0;
                scaleAndMin(block, pair * 2 + side, scale, minimum);
                sum = hn::MulAdd(hn::Set(floats, d * static_cast<float>(scale)), side ? high : low, sum);
                blockMinima += static_cast<float>(minimum) * sums[i / 32 + pair * 2 + side];
            }
        }
        minima += block.half(2) * blockMinima;
    }
    return total(sum) - minima;
}

float dotQ4_K(const std::byte* row, const float* x, const float* sums, uint64_t elements)
{
    return dotOfSuperBlocks<144, 16, false>(row, x, sums, elements);
}

float dotQ5_K(const std::byte* row, const float* x, const float* sums, uint64_t elements)
{
    return dotOfSuperBlocks<176, 48, true>(row, x, sums, elements);
}

// Each half of a super-block: the numbers e, e + 32, e + 64 and e + 96 take two bits of one byte, e and e + 64 four
// bits of one byte; 16 neighbours have a signed scale.
float dotQ6_K(const std::byte* row, const float* HWY_RESTRICT x, const float*, uint64_t elements)
{
    const size_t lanes = hn::Lanes(floats);
    auto sum = hn::Zero(floats);
    const auto fifteen = hn::Set(bytes, 15);
    const auto three = hn::Set(bytes, 3);
    const auto zero = hn::Set(ints, 32);
    for (uint64_t i = 0; i < elements; i += 256, row += 210) {
        const BlockView block(row);
        auto blockSum = hn::Zero(floats);
        for (size_t half = 0; half < 2; ++half) {
            for (size_t first = 0; first < 32; first += 16) {
                FloatVector parts[4] = {hn::Zero(floats), hn::Zero(floats), hn::Zero(floats), hn::Zero(floats)};
                const float* numbers = x + i + half * 128 + first;
                for (size_t j = 0; j < 16; j += lanes) {
                    const auto lower = hn::LoadU(bytes, at(row, half * 64 + first + j));
                    const auto further = hn::LoadU(bytes, at(row, half * 64 + 32 + first + j));
                    const auto upper = hn::LoadU(bytes, at(row, 128 + half * 32 + first + j));
                    const ByteVector q[4] = {
                        hn::Or(hn::And(lower, fifteen), hn::ShiftLeft<4>(hn::And(upper, three))),
                        hn::Or(hn::And(further, fifteen), hn::ShiftLeft<4>(hn::And(hn::ShiftRight<2>(upper), three))),
                        hn::Or(hn::ShiftRight<4>(lower), hn::ShiftLeft<4>(hn::And(hn::ShiftRight<4>(upper), three))),
                        hn::Or(hn::ShiftRight<4>(further), hn::ShiftLeft<4>(hn::ShiftRight<6>(upper)))};
                    for (size_t quarter = 0; quarter < 4; ++quarter) {
                        const auto number = hn::Sub(hn::PromoteTo(ints, q[quarter]), zero);
                        parts[quarter] = hn::MulAdd(hn::ConvertTo(floats, number),
                                                    hn::LoadU(floats, numbers + quarter * 32 + j), parts[quarter]);
                    }
                }
                for (size_t quarter = 0; quarter < 4; ++quarter) {
                    const int32_t scale = block.signedByte(192 + half * 8 + quarter * 2 + first / 16);
                    blockSum = hn::MulAdd(hn::Set(floats, static_cast<float>(scale)), parts[quarter], blockSum);
                }
            }
        }
        sum = hn::MulAdd(hn::Set(floats, block.half(208)), blockSum, sum);
    }
    return total(sum);
}

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace alcove {

HWY_EXPORT(dotOf);
HWY_EXPORT(dotsOfFour);
HWY_EXPORT(dotsOfTile);
HWY_EXPORT(addScaled);
HWY_EXPORT(decodeHalves);
HWY_EXPORT(dotF32);
HWY_EXPORT(dotF16);
HWY_EXPORT(dotQ8_0);
HWY_EXPORT(dotQ4_0);
HWY_EXPORT(dotQ4_1);
HWY_EXPORT(dotQ5_0);
HWY_EXPORT(dotQ5_1);
HWY_EXPORT(dotQ4_K);
HWY_EXPORT(dotQ5_K);
HWY_EXPORT(dotQ6_K);

RowDot rowDot(QuantType type)
{
    switch (type) {
    case QuantType::F32: return HWY_DYNAMIC_POINTER(dotF32);
    case QuantType::F16: return HWY_DYNAMIC_POINTER(dotF16);
    case QuantType::Q8_0: return HWY_DYNAMIC_POINTER(dotQ8_0);
    case QuantType::Q4_0: return HWY_DYNAMIC_POINTER(dotQ4_0);
    case QuantType::Q4_1: return HWY_DYNAMIC_POINTER(dotQ4_1);
    case QuantType::Q5_0: return HWY_DYNAMIC_POINTER(dotQ5_0);
    case QuantType::Q5_1: return HWY_DYNAMIC_POINTER(dotQ5_1);
    case QuantType::Q4_K: return HWY_DYNAMIC_POINTER(dotQ4_K);
    case QuantType::Q5_K: return HWY_DYNAMIC_POINTER(dotQ5_K);
    case QuantType::Q6_K: return HWY_DYNAMIC_POINTER(dotQ6_K);
    default: return nullptr;
    }
}

void sumsOf32(const float* x, float* sums, uint64_t elements)
{
    for (uint64_t i = 0; i < elements; i += 32) {
        float sum = 0;
        for (uint64_t j = i; j < std::min(i + 32, elements); ++j)
            sum += x[j];
        sums[i / 32] = sum;
    }
}

float dotOf(const float* a, const float* b, uint64_t elements)
{
    return HWY_DYNAMIC_DISPATCH(dotOf)(a, b, elements);
}

void dotsOfFour(const float* row, const float* const x[4], uint64_t elements, float out[4])
{
    HWY_DYNAMIC_DISPATCH(dotsOfFour)(row, x, elements, out);
}

void dotsOfTile(const float* const rows[tileRows], const float* const x[4], uint64_t elements, float out[4 * tileRows])
{
    HWY_DYNAMIC_DISPATCH(dotsOfTile)(rows, x, elements, out);
}

void addScaled(float* to, const float* x, float factor, uint64_t elements)
{
    HWY_DYNAMIC_DISPATCH(addScaled)(to, x, factor, elements);
}

void decodeHalves(const uint16_t* halves, float* to, uint64_t elements)
{
    HWY_DYNAMIC_DISPATCH(decodeHalves)(halves, to, elements);
}

} // namespace alcove
#endif
