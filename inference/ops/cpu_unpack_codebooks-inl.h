// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The encodings whose numbers are entries of a codebook, in blocks of 256; `sub` counts their 32.
// Compiled once a set of vector instructions, hence this guard (Highway's own way).
#if defined(ALCOVE_CPU_UNPACK_CODEBOOKS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ALCOVE_CPU_UNPACK_CODEBOOKS_INL_H
#undef ALCOVE_CPU_UNPACK_CODEBOOKS_INL_H
#else
#define ALCOVE_CPU_UNPACK_CODEBOOKS_INL_H
#endif

#include "inference/ops/cpu_codebooks.h"
#include "inference/ops/cpu_vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Eight numbers each.
using FourEntries = std::array<uint64_t, 4>;

HWY_INLINE hn::Vec<Sixteen> pairAt(const FourEntries& entries, size_t i)
{
    const hn::Repartition<uint64_t, Sixteen> pairs;
    return hn::BitCast(Sixteen(), hn::Dup128VecFromValues(pairs, entries[i], entries[i + 1]));
}

// Numbers of which those are negative whose bits are set.
template<typename Use>
HWY_INLINE void dealSigned(const FourEntries& entries, uint32_t negative, size_t start, const Use& use)
{
    const std::array<uint64_t, 2> bits = {negative, 0};
    forEachChunk(pairAt(entries, 0), pairAt(entries, 2), [&](hn::Vec<Chunk> numbers, size_t first) {
        const auto mask = bitsOf(reinterpret_cast<const std::byte*>(bits.data()), first);
        deal(hn::IfThenElse(mask, hn::Neg(numbers), numbers), start + first, use);
    });
}

// The signs of 32 numbers, of which seven bits are stored for each eight.
HWY_INLINE uint32_t signsOf(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    return uint32_t{eightSigns[a]} | uint32_t{eightSigns[b]} << 8 | uint32_t{eightSigns[c]} << 16 |
           uint32_t{eightSigns[d]} << 24;
}
HWY_INLINE uint32_t signsOfWord(uint32_t sevens)
{
    return signsOf(sevens & 127, sevens >> 7 & 127, sevens >> 14 & 127, sevens >> 21 & 127);
}

// Two entries of four numbers each.
HWY_INLINE uint64_t ofTwo(uint32_t low, uint32_t high)
{
    return low | uint64_t{high} << 32;
}

// Scales of which few bits are stored for every 32 numbers: twice `stored`(sub) and a half.
template<typename Stored>
HWY_INLINE void wholesOfSubs(const Stored& stored, int8_t* scale)
{
    uint64_t odd = 0;
    for (size_t sub = 0; sub < 8; ++sub)
        odd |= uint64_t{stored(sub) << 1 | 1} << (8 * sub);
    std::memcpy(scale, &odd, sizeof odd);
}

struct IQ2_XXS : Format<QuantType::IQ2_XXS, Dealt, 32, false, 43 * 31> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block) * 0.125F}; }
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t*)
    {
        const BlockView block(bytes);
        wholesOfSubs([&](size_t sub) { return block.u32(6 + 8 * sub) >> 28; }, scale);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        for (size_t sub = 0; sub < 8; ++sub) {
            const uint32_t indices = block.u32(2 + 8 * sub);
            dealSigned({iq2XxsEntries[indices & 255], iq2XxsEntries[indices >> 8 & 255],
                        iq2XxsEntries[indices >> 16 & 255], iq2XxsEntries[indices >> 24]},
                       signsOfWord(block.u32(6 + 8 * sub)), 32 * sub, use);
        }
    }
};

// IQ2_XS and IQ2_S: eight bytes with the scales of 16 numbers, 4 bits each.
HWY_INLINE void wholesOfHalves(const std::byte* from, int8_t* scale)
{
    const hn::RebindToUnsigned<Sixteen> numbers;
    const auto both = hn::LoadN(numbers, reinterpret_cast<const uint8_t*>(from), 8);
    const auto nibbles = hn::InterleaveLower(numbers, hn::And(both, hn::Set(numbers, 15)), hn::ShiftRight<4>(both));
    const auto odd = hn::Or(hn::Add(nibbles, nibbles), hn::Set(numbers, 1));
    hn::StoreU(hn::BitCast(Sixteen(), odd), Sixteen(), scale);
}

struct IQ2_XS : Format<QuantType::IQ2_XS, Dealt, 16, false, 43 * 31> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block) * 0.125F}; }
    static HWY_INLINE void wholes(const std::byte* block, int8_t* scale, int8_t*) { wholesOfHalves(block + 66, scale); }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        for (size_t sub = 0; sub < 8; ++sub) {
            const auto word = [&](size_t i) { return block.u16(2 + 8 * sub + 2 * i); };
            const auto entry = [&](size_t i) { return iq2XsEntries[word(i) & 511]; };
            dealSigned({entry(0), entry(1), entry(2), entry(3)},
                       signsOf(word(0) >> 9, word(1) >> 9, word(2) >> 9, word(3) >> 9), 32 * sub, use);
        }
    }
};

struct IQ2_S : Format<QuantType::IQ2_S, Dealt, 16, false, 43 * 31> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block) * 0.125F}; }
    static HWY_INLINE void wholes(const std::byte* block, int8_t* scale, int8_t*) { wholesOfHalves(block + 74, scale); }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        for (size_t sub = 0; sub < 8; ++sub) {
            const uint32_t high = block[66 + sub] << 8;
            const auto entry = [&](size_t i) {
                return iq2SEntries[block[2 + 4 * sub + i] | (high >> (2 * i) & 0x300)];
            };
            dealSigned({entry(0), entry(1), entry(2), entry(3)}, block.u32(34 + 4 * sub), 32 * sub, use);
        }
    }
};

struct IQ3_XXS : Format<QuantType::IQ3_XXS, Dealt, 32, false, 62 * 31> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block) * 0.25F}; }
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t*)
    {
        const BlockView block(bytes);
        wholesOfSubs([&](size_t sub) { return block.u32(66 + 4 * sub) >> 28; }, scale);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        for (size_t sub = 0; sub < 8; ++sub) {
            const auto entries = [&](size_t i) {
                const auto index = [&](size_t n) { return block[2 + 8 * sub + n]; };
                return ofTwo(iq3XxsEntries[index(2 * i)], iq3XxsEntries[index(2 * i + 1)]);
            };
            dealSigned({entries(0), entries(1), entries(2), entries(3)}, signsOfWord(block.u32(66 + 4 * sub)), 32 * sub,
                       use);
        }
    }
};

struct IQ3_S : Format<QuantType::IQ3_S, Dealt, 32, false, 15 * 31> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block)}; }
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t*)
    {
        const BlockView block(bytes);
        wholesOfSubs([&](size_t sub) { return block[106 + sub / 2] >> (sub % 2 * 4) & 15; }, scale);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        for (size_t sub = 0; sub < 8; ++sub) {
            const uint32_t high = block[66 + sub] << 8;
            const auto entries = [&](size_t i) {
                const auto index = [&](size_t n) { return block[2 + 8 * sub + n] | (high >> n & 0x100); };
                return ofTwo(iq3SEntries[index(2 * i)], iq3SEntries[index(2 * i + 1)]);
            };
            dealSigned({entries(0), entries(1), entries(2), entries(3)}, block.u32(74 + 4 * sub), 32 * sub, use);
        }
    }
};

// Each byte of an entry is one more, or one less where all move down.
HWY_INLINE uint64_t movesOf(uint32_t down)
{
    return 0x0101010101010101U * (down != 0 ? 255 : 1);
}

template<typename Use>
HWY_INLINE void dealMoved(const FourEntries& entries, const FourEntries& moves, size_t start, const Use& use)
{
    const auto moved = [&](size_t i) { return hn::Add(pairAt(entries, i), pairAt(moves, i)); };
    forEachChunk(moved(0), moved(2), [&](hn::Vec<Chunk> numbers, size_t first) { deal(numbers, start + first, use); });
}

struct IQ1_S : Format<QuantType::IQ1_S, Dealt, 32, false, 9 * 15> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block) * 0.125F}; }
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t*)
    {
        const BlockView block(bytes);
        wholesOfSubs([&](size_t sub) { return block.u16(34 + 2 * sub) >> 12 & 7; }, scale);
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        for (size_t sub = 0; sub < 8; ++sub) {
            const uint32_t word = block.u16(34 + 2 * sub);
            const auto entry = [&](size_t i) {
                return iq1Entries[block[2 + 4 * sub + i] | (word >> (3 * i) & 7) << 8];
            };
            const uint64_t moves = movesOf(word & 0x8000);
            dealMoved({entry(0), entry(1), entry(2), entry(3)}, {moves, moves, moves, moves}, 32 * sub, use);
        }
    }
};

struct IQ1_M : Format<QuantType::IQ1_M, Dealt, 16, false, 9 * 15> {
    // Four words, each with four scales of 3 bits and, on top, 4 bits of the half that scales all.
    static HWY_INLINE Factors factors(const std::byte* bytes)
    {
        const BlockView block(bytes);
        const auto top = [&](size_t i) { return block.u16(48 + 2 * i) >> 12; };
        const uint32_t bits = top(0) | top(1) << 4 | top(2) << 8 | top(3) << 12;
        return {.scale = halfToFloat(static_cast<uint16_t>(bits)) * 0.125F};
    }
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t*)
    {
        const BlockView block(bytes);
        for (size_t half = 0; half < 2; ++half) {
            const auto stored = [&](size_t sub) { return block.u16(48 + 4 * half + sub / 4 * 2) >> (sub % 4 * 3) & 7; };
            wholesOfSubs(stored, scale + 8 * half);
        }
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        for (size_t sub = 0; sub < 8; ++sub) {
            const uint32_t nibbles = block.u16(32 + 2 * sub);
            const auto entry = [&](size_t i) { return iq1Entries[block[4 * sub + i] | (nibbles >> (4 * i) & 7) << 8]; };
            const auto moves = [&](size_t i) { return movesOf(nibbles >> (4 * i) & 8); };
            dealMoved({entry(0), entry(1), entry(2), entry(3)}, {moves(0), moves(1), moves(2), moves(3)}, 32 * sub,
                      use);
        }
    }
};

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
