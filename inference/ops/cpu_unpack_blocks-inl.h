// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Encodings in blocks of 32, and IQ4_XS, whose numbers are those of IQ4_NL.
// Compiled once a set of vector instructions, hence this guard (Highway's own way).
#if defined(ALCOVE_CPU_UNPACK_BLOCKS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ALCOVE_CPU_UNPACK_BLOCKS_INL_H
#undef ALCOVE_CPU_UNPACK_BLOCKS_INL_H
#else
#define ALCOVE_CPU_UNPACK_BLOCKS_INL_H
#endif

#include "inference/ops/cpu_vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

struct Q8_0 : Format<QuantType::Q8_0, Wide, 32, false> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block)}; }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        for (size_t j = 0; j < 32; j += Wide::lanes())
            use(Wide::loadSigned(reinterpret_cast<const int8_t*>(block + 2 + j)), j);
    }
};

// Calls use(chunk, where it begins) for the nibbles of 16 bytes: 32 numbers, the low ones first.
template<typename Use>
HWY_INLINE void forEachNibbleChunk(const std::byte* from, const Use& use)
{
    const auto* bytes = reinterpret_cast<const int8_t*>(from);
    if constexpr (chunkSize == 32) {
        // Once as they are and once moved by a nibble, in words, whose other bits are masked out.
        alignas(32) static constexpr uint32_t moves[8] = {0, 0, 0, 0, 4, 4, 4, 4};
        const hn::Repartition<uint32_t, Chunk> words;
        const auto moved = hn::Shr(hn::BitCast(words, hn::LoadDup128(Chunk(), bytes)), hn::Load(words, moves));
        use(hn::And(hn::BitCast(Chunk(), moved), hn::Set(Chunk(), 15)), size_t{0});
    } else {
        const auto q = hn::BitCast(hn::RebindToUnsigned<Sixteen>(), hn::LoadU(Sixteen(), bytes));
        use(hn::And(hn::BitCast(Sixteen(), q), hn::Set(Sixteen(), 15)), size_t{0});
        use(hn::BitCast(Sixteen(), hn::ShiftRight<4>(q)), size_t{16});
    }
}

// Q4_0, Q4_1, Q5_0 and Q5_1: 16 bytes at `start` of a block of 32, of which `fifths`, unless it is 0, are the fifth
// bits' place. `zero`, unless there are minima, is the number that stands for 0.
template<QuantType encoding, size_t start, size_t fifths, int8_t zero, bool hasMinima>
struct Nibbles : Format<encoding, Dealt, 32, hasMinima> {
    static HWY_INLINE Factors factors(const std::byte* block)
    {
        return {.scale = halfAt(block), .minimum = hasMinima ? -halfAt(block + 2) : 0};
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        constexpr Chunk chunk;
        forEachNibbleChunk(block + start, [&](hn::Vec<Chunk> numbers, size_t first) {
            if constexpr (fifths != 0) {
                const auto fifth = bitsOf(block + fifths, first); // and what stands behind them
                numbers = hn::Or(numbers, hn::IfThenElseZero(fifth, hn::Set(chunk, 16)));
            }
            if constexpr (zero != 0)
                numbers = hn::Sub(numbers, hn::Set(chunk, zero));
            deal(numbers, first, use);
        });
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

alignas(16) constexpr Levels iq4Whole = wholeLevels(iq4Levels);
alignas(16) constexpr Levels mxfp4Whole = wholeLevels(mxfp4Levels);

// Of the 32 numbers whose nibbles are the 16 bytes at `from`.
template<typename Use>
HWY_INLINE void forEachLevel(const std::byte* from, const Levels& levels, size_t start, const Use& use)
{
    const auto table = hn::LoadDup128(Chunk(), levels.data());
    forEachNibbleChunk(from, [&](hn::Vec<Chunk> nibbles, size_t first) {
        deal(hn::TableLookupBytes(table, nibbles), start + first, use);
    });
}

struct IQ4_NL : Format<QuantType::IQ4_NL, Dealt, 32, false> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block)}; }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        forEachLevel(block + 2, iq4Whole, 0, use);
    }
};

struct MXFP4 : Format<QuantType::MXFP4, Dealt, 32, false> {
    static HWY_INLINE Factors factors(const std::byte* block)
    {
        static constexpr std::array<float, 256> powers = [] {
            std::array<float, 256> all = {};
            for (uint32_t exponent = 0; exponent < all.size(); ++exponent)
                all[exponent] = halvedE8M0(exponent);
            return all;
        }();
        return {.scale = powers[BlockView(block)[0]]};
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        forEachLevel(block + 1, mxfp4Whole, 0, use);
    }
};

struct IQ4_XS : Format<QuantType::IQ4_XS, Dealt, 32, false, 127 * 32> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block)}; }
    // Of 6 bits each, in one go for all eight: 4 bits of each in four bytes and 2 in two, moved apart to a byte each.
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t*)
    {
        const BlockView block(bytes);
        uint64_t low = block.u32(4);
        low = (low | low << 16) & 0x0000ffff0000ffff;
        low = (low | low << 8) & 0x00ff00ff00ff00ff;
        low = (low | low << 4) & 0x0f0f0f0f0f0f0f0f;
        uint64_t high = block.u16(2);
        high = (high | high << 24) & 0x000000ff000000ff;
        high = (high | high << 12) & 0x000f000f000f000f;
        high = (high | high << 6) & 0x0303030303030303;
        // Less 32: nothing is carried from byte to byte so.
        const uint64_t all = ((low | high << 4) + 0x6060606060606060) ^ 0x8080808080808080;
        std::memcpy(scale, &all, sizeof all);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        for (size_t sub = 0; sub < 8; ++sub)
            forEachLevel(block + 8 + 16 * sub, iq4Whole, 32 * sub, use);
    }
};

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
