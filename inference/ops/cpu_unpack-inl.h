// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Encoded blocks as vectors of whole numbers of 16 bits, for what multiplies or decodes them: see cpu_rows.cpp.
// Compiled once a set of vector instructions, hence this guard (Highway's own way).
//
// A format is a struct of
//   type       its encoding;
//   Vectors    how many numbers it gives at once;
//   scaled     how many neighbours share a scale: 16 or 32;
//   minima     whether something is taken off every number after scaling;
//   scales()   writes a block's scales, and its minima where there are any: as many as the block has groups of
//   `scaled`; forEach()  calls use(numbers, first) for all of a block's numbers, `first` being where they stand in it.
// A weight is scale · number - minimum.
#if defined(ALCOVE_CPU_UNPACK_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ALCOVE_CPU_UNPACK_INL_H
#undef ALCOVE_CPU_UNPACK_INL_H
#else
#define ALCOVE_CPU_UNPACK_INL_H
#endif

// The formats that are here.
#ifndef ALCOVE_FORMATS
#define ALCOVE_FORMATS(use)                                                                                            \
    use(Q8_0) use(Q4_0) use(Q4_1) use(Q5_0) use(Q5_1) use(IQ4_NL) use(IQ4_XS) use(MXFP4) use(Q2_K) use(Q3_K) use(Q4_K) \
        use(Q5_K) use(Q6_K)
#endif

#include "inference/file/quant_decode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

template<size_t most>
struct Vectors {
    using Shorts = hn::CappedTag<int16_t, most>;
    using Bytes = hn::Rebind<uint8_t, Shorts>;
    using SignedBytes = hn::Rebind<int8_t, Shorts>;
    using Vector = hn::Vec<Shorts>;

    static HWY_INLINE size_t lanes() { return hn::Lanes(Shorts()); }
    static HWY_INLINE Vector set(int value) { return hn::Set(Shorts(), static_cast<int16_t>(value)); }
    static HWY_INLINE Vector load(const std::byte* from)
    {
        return hn::PromoteTo(Shorts(), hn::LoadU(Bytes(), reinterpret_cast<const uint8_t*>(from)));
    }
    static HWY_INLINE Vector loadSigned(const int8_t* from)
    {
        return hn::PromoteTo(Shorts(), hn::LoadU(SignedBytes(), from));
    }
    // `bit` where the numbers have a bit of `mask`, else 0.
    static HWY_INLINE Vector bitIf(Vector numbers, Vector mask, int bit)
    {
        return hn::IfThenElseZero(hn::TestBit(numbers, mask), set(bit));
    }
};
using Wide = Vectors<32>;
using Narrow = Vectors<16>; // of bytes that hold 32 numbers in two halves

HWY_INLINE float halfAt(const std::byte* from)
{
    using One = hn::CappedTag<float, 1>;
    uint16_t bits = 0;
    std::memcpy(&bits, from, sizeof bits);
    const auto half = hn::BitCast(hn::Rebind<hwy::float16_t, One>(), hn::Set(hn::Rebind<uint16_t, One>(), bits));
    return hn::GetLane(hn::PromoteTo(One(), half));
}

// to[i] = factor · numbers[i]; `count` is 8 or 16.
template<size_t count, typename Number>
HWY_INLINE void scaleAll(const std::array<Number, count>& numbers, float factor, float* to)
{
    const hn::CappedTag<float, count> floats;
    const hn::Rebind<int32_t, decltype(floats)> ints;
    const hn::Rebind<Number, decltype(floats)> bytes;
    for (size_t i = 0; i < count; i += hn::Lanes(floats)) {
        const auto whole = hn::ConvertTo(floats, hn::PromoteTo(ints, hn::LoadU(bytes, numbers.data() + i)));
        hn::StoreU(hn::Mul(whole, hn::Set(floats, factor)), floats, to + i);
    }
}

struct Q8_0 {
    static constexpr QuantType type = QuantType::Q8_0;
    using Vectors = Wide;
    static constexpr size_t scaled = 32;
    static constexpr bool minima = false;

    static HWY_INLINE void scales(const std::byte* block, float* scale, float*) { *scale = halfAt(block); }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        for (size_t j = 0; j < 32; j += Wide::lanes())
            use(Wide::loadSigned(reinterpret_cast<const int8_t*>(block + 2 + j)), j);
    }
};

// Q4_0, Q4_1, Q5_0 and Q5_1: 16 bytes at `start` of a block of 32, of which `fifths`, unless it is 0, are the fifth
// bits' place. `zero`, unless there are minima, is the number that stands for 0.
template<QuantType encoding, size_t start, size_t fifths, int zero, bool hasMinima>
struct Nibbles {
    static constexpr QuantType type = encoding;
    using Vectors = Narrow;
    static constexpr size_t scaled = 32;
    static constexpr bool minima = hasMinima;

    static HWY_INLINE void scales(const std::byte* block, float* scale, float* minimum)
    {
        *scale = halfAt(block);
        if constexpr (hasMinima)
            *minimum = -halfAt(block + 2);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        for (size_t j = 0; j < 16; j += Narrow::lanes()) {
            const auto q = Narrow::load(block + start + j);
            auto low = hn::And(q, Narrow::set(15));
            auto high = hn::ShiftRight<4>(q);
            if constexpr (fifths != 0) {
                // Number j of a half has its fifth bit where bit j of a word of 16 is set.
                const auto one = hn::Shl(Narrow::set(1), hn::Iota(Narrow::Shorts(), 0));
                const uint32_t word = BlockView(block).u32(fifths);
                low = hn::Or(low, Narrow::bitIf(Narrow::set(static_cast<int>(word >> j)), one, 16));
                high = hn::Or(high, Narrow::bitIf(Narrow::set(static_cast<int>(word >> (16 + j))), one, 16));
            }
            use(zero != 0 ? hn::Sub(low, Narrow::set(zero)) : low, j);
            use(zero != 0 ? hn::Sub(high, Narrow::set(zero)) : high, 16 + j);
        }
    }
};
using Q4_0 = Nibbles<QuantType::Q4_0, 2, 0, 8, false>;
using Q4_1 = Nibbles<QuantType::Q4_1, 4, 0, 0, true>;
using Q5_0 = Nibbles<QuantType::Q5_0, 6, 2, 16, false>;
using Q5_1 = Nibbles<QuantType::Q5_1, 8, 4, 0, true>;

// Sixteen levels that nibbles choose from.
using Levels = std::array<int8_t, 16>;

constexpr Levels wholeLevels(const float (&levels)[16])
{
    Levels whole = {};
    for (size_t i = 0; i < whole.size(); ++i)
        whole[i] = static_cast<int8_t>(levels[i]);
    return whole;
}

constexpr Levels iq4Whole = wholeLevels(iq4Levels);
constexpr Levels mxfp4Whole = wholeLevels(mxfp4Levels);

// Of the 32 numbers whose nibbles are the 16 bytes at `from`.
template<typename Use>
HWY_INLINE void forEachLevel(const std::byte* from, const Levels& levels, size_t first, const Use& use)
{
    const hn::CappedTag<uint8_t, 16> bytes;
    const hn::RebindToSigned<decltype(bytes)> signedBytes;
    const auto q = hn::LoadU(bytes, reinterpret_cast<const uint8_t*>(from));
    const auto table = hn::LoadU(signedBytes, levels.data());
    alignas(16) int8_t chosen[32];
    hn::StoreU(hn::TableLookupBytes(table, hn::BitCast(signedBytes, hn::And(q, hn::Set(bytes, 15)))), signedBytes,
               chosen);
    hn::StoreU(hn::TableLookupBytes(table, hn::BitCast(signedBytes, hn::ShiftRight<4>(q))), signedBytes, chosen + 16);
    for (size_t j = 0; j < 32; j += Narrow::lanes())
        use(Narrow::loadSigned(chosen + j), first + j);
}

struct IQ4_NL {
    static constexpr QuantType type = QuantType::IQ4_NL;
    using Vectors = Narrow;
    static constexpr size_t scaled = 32;
    static constexpr bool minima = false;

    static HWY_INLINE void scales(const std::byte* block, float* scale, float*) { *scale = halfAt(block); }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        forEachLevel(block + 2, iq4Whole, 0, use);
    }
};

struct MXFP4 {
    static constexpr QuantType type = QuantType::MXFP4;
    using Vectors = Narrow;
    static constexpr size_t scaled = 32;
    static constexpr bool minima = false;

    static HWY_INLINE void scales(const std::byte* block, float* scale, float*)
    {
        *scale = halvedE8M0(BlockView(block)[0]);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        forEachLevel(block + 1, mxfp4Whole, 0, use);
    }
};

struct IQ4_XS {
    static constexpr QuantType type = QuantType::IQ4_XS;
    using Vectors = Narrow;
    static constexpr size_t scaled = 32;
    static constexpr bool minima = false;

    static HWY_INLINE void scales(const std::byte* bytes, float* scale, float*)
    {
        const BlockView block(bytes);
        std::array<int8_t, 8> whole;
        for (size_t sub = 0; sub < 8; ++sub) {
            const uint32_t low = block[4 + sub / 2] >> (sub % 2 * 4) & 15;
            const uint32_t high = block.u16(2) >> (2 * sub) & 3;
            whole[sub] = static_cast<int8_t>(static_cast<int>(low | high << 4) - 32);
        }
        scaleAll(whole, halfAt(bytes), scale);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        for (size_t sub = 0; sub < 8; ++sub)
            forEachLevel(block + 8 + 16 * sub, iq4Whole, 32 * sub, use);
    }
};

// Q4_K, and with fifth bits Q5_K: 64 numbers share 32 bytes.
template<QuantType encoding, size_t start, bool fifths>
struct SuperBlocks {
    static constexpr QuantType type = encoding;
    using Vectors = Wide;
    static constexpr size_t scaled = 32;
    static constexpr bool minima = true;

    // Of 6 bits each: of the first four 32 numbers in one byte each, of the rest 4 bits in the last bytes and 2 on top
    // of the first ones.
    static HWY_INLINE void scales(const std::byte* bytes, float* scale, float* minimum)
    {
        const BlockView block(bytes);
        const uint32_t first = block.u32(4);
        const uint32_t second = block.u32(8);
        const uint32_t third = block.u32(12);
        const std::array<uint32_t, 2> s = {first & 0x3f3f3f3f, (third & 0x0f0f0f0f) | (first >> 6 & 0x03030303) << 4};
        const std::array<uint32_t, 2> m = {second & 0x3f3f3f3f, (third >> 4 & 0x0f0f0f0f) | (second >> 6 & 0x03030303)
                                                                                                << 4};
        scaleAll(std::bit_cast<std::array<uint8_t, 8>>(s), halfAt(bytes), scale);
        scaleAll(std::bit_cast<std::array<uint8_t, 8>>(m), halfAt(bytes + 2), minimum);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        for (size_t pair = 0; pair < 4; ++pair) {
            for (size_t j = 0; j < 32; j += Wide::lanes()) {
                const auto q = Wide::load(block + start + pair * 32 + j);
                auto low = hn::And(q, Wide::set(15));
                auto high = hn::ShiftRight<4>(q);
                if constexpr (fifths) {
                    const auto five = Wide::load(block + 16 + j);
                    low = hn::Or(low, Wide::bitIf(five, Wide::set(1 << (2 * pair)), 16));
                    high = hn::Or(high, Wide::bitIf(five, Wide::set(2 << (2 * pair)), 16));
                }
                use(low, pair * 64 + j);
                use(high, pair * 64 + 32 + j);
            }
        }
    }
};
using Q4_K = SuperBlocks<QuantType::Q4_K, 16, false>;
using Q5_K = SuperBlocks<QuantType::Q5_K, 48, true>;

// Q6_K, Q2_K and Q3_K: two halves of four quarters of 32 numbers, of which those at one place share bytes.
struct Q6_K {
    static constexpr QuantType type = QuantType::Q6_K;
    using Vectors = Wide;
    static constexpr size_t scaled = 16;
    static constexpr bool minima = false;

    static HWY_INLINE void scales(const std::byte* block, float* scale, float*)
    {
        std::array<int8_t, 16> whole;
        std::memcpy(whole.data(), block + 192, 16);
        scaleAll(whole, halfAt(block + 208), scale);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        const auto number = [](Wide::Vector four, Wide::Vector two) {
            return hn::Sub(hn::Or(four, hn::And(two, Wide::set(0x30))), Wide::set(32));
        };
        for (size_t half = 0; half < 2; ++half) {
            for (size_t j = 0; j < 32; j += Wide::lanes()) {
                const auto lower = Wide::load(block + half * 64 + j);
                const auto further = Wide::load(block + half * 64 + 32 + j);
                const auto upper = Wide::load(block + 128 + half * 32 + j);
                const size_t first = half * 128 + j;
                use(number(hn::And(lower, Wide::set(15)), hn::ShiftLeft<4>(upper)), first);
                use(number(hn::And(further, Wide::set(15)), hn::ShiftLeft<2>(upper)), first + 32);
                use(number(hn::ShiftRight<4>(lower), upper), first + 64);
                use(number(hn::ShiftRight<4>(further), hn::ShiftRight<2>(upper)), first + 96);
            }
        }
    }
};

// Calls use(two bits of each number, first, its half, its quarter).
template<typename Use>
HWY_INLINE void forEachTwoBits(const std::byte* from, const Use& use)
{
    for (size_t half = 0; half < 2; ++half) {
        for (size_t j = 0; j < 32; j += Wide::lanes()) {
            const auto bits = Wide::load(from + half * 32 + j);
            use(hn::And(bits, Wide::set(3)), j, half, 0);
            use(hn::And(hn::ShiftRight<2>(bits), Wide::set(3)), j, half, 1);
            use(hn::And(hn::ShiftRight<4>(bits), Wide::set(3)), j, half, 2);
            use(hn::ShiftRight<6>(bits), j, half, 3);
        }
    }
}

// A byte has the 4-bit scale of 16 numbers and their minimum.
struct Q2_K {
    static constexpr QuantType type = QuantType::Q2_K;
    using Vectors = Wide;
    static constexpr size_t scaled = 16;
    static constexpr bool minima = true;

    static HWY_INLINE void scales(const std::byte* block, float* scale, float* minimum)
    {
        std::array<uint8_t, 16> low;
        std::array<uint8_t, 16> high;
        for (size_t sub = 0; sub < 16; ++sub) {
            const auto both = std::to_integer<uint8_t>(block[sub]);
            low[sub] = both & 15;
            high[sub] = both >> 4;
        }
        scaleAll(low, halfAt(block + 80), scale);
        scaleAll(high, halfAt(block + 82), minimum);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        forEachTwoBits(block + 16, [&](Wide::Vector two, size_t j, size_t half, size_t quarter) {
            use(two, half * 128 + quarter * 32 + j);
        });
    }
};

// A third bit, without which 4 is taken off; sixteen scales of 6 bits in 12 bytes, four low bits in the first eight,
// two high ones in the rest.
struct Q3_K {
    static constexpr QuantType type = QuantType::Q3_K;
    using Vectors = Wide;
    static constexpr size_t scaled = 16;
    static constexpr bool minima = false;

    static HWY_INLINE void scales(const std::byte* bytes, float* scale, float*)
    {
        const BlockView block(bytes);
        std::array<int8_t, 16> whole;
        for (size_t sub = 0; sub < 16; ++sub) {
            const uint32_t low = block[96 + sub % 8] >> (sub / 8 * 4) & 15;
            const uint32_t high = block[104 + sub % 4] >> (sub / 4 * 2) & 3;
            whole[sub] = static_cast<int8_t>(static_cast<int>(low | high << 4) - 32);
        }
        scaleAll(whole, halfAt(bytes + 108), scale);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        forEachTwoBits(block + 32, [&](Wide::Vector two, size_t j, size_t half, size_t quarter) {
            const auto third = Wide::bitIf(Wide::load(block + j), Wide::set(1 << (4 * half + quarter)), 4);
            use(hn::Sub(hn::Add(two, third), Wide::set(4)), half * 128 + quarter * 32 + j);
        });
    }
};

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
