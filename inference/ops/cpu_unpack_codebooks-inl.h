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

// The numbers of a block, put together from entries in memory: a register takes them one by one. Loops that do so are
// told how far to be unrolled, by measured speed.
struct alignas(64) Numbers {
    std::array<int8_t, 256> all;

    template<typename Entry>
    HWY_INLINE void set(size_t i, Entry entry)
    {
        std::memcpy(all.data() + sizeof entry * i, &entry, sizeof entry);
    }
    // Calls use(chunk of numbers, where it begins) for all 256.
    template<typename Use>
    HWY_INLINE void forEachChunk(const Use& use) const
    {
#pragma GCC unroll 16
        for (size_t first = 0; first < 256; first += chunkSize)
            use(hn::Load(Chunk(), all.data() + first), first);
    }
};

// A bit for every number of a block, a set one for a negative number, and what is read behind them: see bitsOf().
using Signs = std::array<uint32_t, 10>;

template<typename Use>
HWY_INLINE void dealSigned(const Numbers& numbers, const Signs& negative, const Use& use)
{
    numbers.forEachChunk([&](hn::Vec<Chunk> chunk, size_t first) {
        const auto mask = bitsOf(reinterpret_cast<const std::byte*>(negative.data()), first);
        deal(hn::IfThenElse(mask, hn::Neg(chunk), chunk), first, use);
    });
}

// Of eight signs seven are stored, because the number of negative ones is even: adds the eighth to the lowest seven
// bits of every byte.
template<typename D>
HWY_INLINE hn::Vec<D> withEighth(D d, hn::Vec<D> sevens)
{
    auto odd = hn::Xor(sevens, hn::ShiftRight<4>(sevens));
    odd = hn::Xor(odd, hn::ShiftRight<2>(odd));
    odd = hn::Xor(odd, hn::ShiftRight<1>(odd));
    const hn::Repartition<uint8_t, D> bytes;
    const auto lowest = hn::And(odd, hn::BitCast(d, hn::Set(bytes, 1)));
    return hn::Or(sevens, hn::ShiftLeft<7>(lowest));
}

// The signs of 32 numbers of which seven in eight are stored in the lowest 28 bits of every lane.
template<typename D>
HWY_INLINE hn::Vec<D> signsOf(D d, hn::Vec<D> words)
{
    const auto bits = [&](uint32_t mask) HWY_ATTR { return hn::And(words, hn::Set(d, mask)); };
    return withEighth(d, hn::Or(hn::Or(bits(0x7f), hn::ShiftLeft<1>(bits(0x7f << 7))),
                                hn::Or(hn::ShiftLeft<2>(bits(0x7f << 14)), hn::ShiftLeft<3>(bits(0x7f << 21)))));
}

// Four entries from the `first` on, at indices whose lower eight bits are bytes at `low`; the upper ones stand in
// `high`, 16 bits apart.
template<typename Entries>
HWY_INLINE void setFour(Numbers& numbers, size_t first, const Entries& entries, const std::byte* low, uint64_t high)
{
    const BlockView indices(low);
    for (size_t i = 0; i < 4; ++i)
        numbers.set(first + i, entries[indices[i] | static_cast<uint16_t>(high >> (16 * i))]);
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
        Numbers numbers;
#pragma GCC unroll 32
        for (size_t i = 0; i < 32; ++i)
            numbers.set(i, iq2XxsEntries[block[2 + i / 4 * 8 + i % 4]]);
        const hn::CappedTag<uint64_t, 8> words; // a scale and signs above four indices
        const hn::Repartition<uint8_t, decltype(words)> asBytes;
        const hn::Rebind<uint32_t, decltype(words)> halves;
        Signs negative;
        for (size_t i = 0; i < 8; i += hn::Lanes(words)) {
            const auto word = hn::LoadU(asBytes, reinterpret_cast<const uint8_t*>(bytes + 2 + 8 * i));
            const auto signs = signsOf(words, hn::ShiftRight<32>(hn::BitCast(words, word)));
            hn::StoreU(hn::TruncateTo(halves, signs), halves, negative.data() + i);
        }
        dealSigned(numbers, negative, use);
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
        Numbers numbers;
#pragma GCC unroll 32
        for (size_t i = 0; i < 32; ++i)
            numbers.set(i, iq2XsEntries[block.u16(2 + 2 * i) & 511]);
        constexpr Wide::Shorts shorts;
        const hn::Repartition<uint8_t, Wide::Shorts> asBytes;
        Signs negative;
        for (size_t i = 0; i < 32; i += Wide::lanes()) {
            const auto word =
                hn::BitCast(shorts, hn::LoadU(asBytes, reinterpret_cast<const uint8_t*>(bytes + 2 + 2 * i)));
            const auto signs = withEighth(shorts, hn::And(hn::ShiftRight<9>(word), Wide::set(127)));
            hn::StoreU(hn::DemoteTo(Wide::Bytes(), hn::And(signs, Wide::set(255))), Wide::Bytes(),
                       reinterpret_cast<uint8_t*>(negative.data()) + i);
        }
        dealSigned(numbers, negative, use);
    }
};

struct IQ2_S : Format<QuantType::IQ2_S, Dealt, 16, false, 43 * 31> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block) * 0.125F}; }
    static HWY_INLINE void wholes(const std::byte* block, int8_t* scale, int8_t*) { wholesOfHalves(block + 74, scale); }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        Numbers numbers;
        for (size_t sub = 0; sub < 8; ++sub) {
            // Two bits of each index, from where they stand to 16 bits further.
            constexpr uint64_t apart = uint64_t{1} << 8 | uint64_t{1} << 22 | uint64_t{1} << 36 | uint64_t{1} << 50;
            setFour(numbers, 4 * sub, iq2SEntries, bytes + 2 + 4 * sub, block[66 + sub] * apart & 0x0300030003000300);
        }
        Signs negative;
        std::memcpy(negative.data(), bytes + 34, 32);
        dealSigned(numbers, negative, use);
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
        Numbers numbers;
#pragma GCC unroll 8
        for (size_t i = 0; i < 64; ++i)
            numbers.set(i, iq3XxsEntries[block[2 + i]]);
        const hn::CappedTag<uint32_t, 8> words;
        const hn::Repartition<uint8_t, decltype(words)> asBytes;
        Signs negative;
        for (size_t i = 0; i < 8; i += hn::Lanes(words)) {
            const auto word = hn::LoadU(asBytes, reinterpret_cast<const uint8_t*>(bytes + 66 + 4 * i));
            hn::StoreU(signsOf(words, hn::BitCast(words, word)), words, negative.data() + i);
        }
        dealSigned(numbers, negative, use);
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
        constexpr Wide::Shorts shorts;
        std::array<int16_t, 64> index; // a ninth bit each besides the bytes
        for (size_t i = 0; i < 64; i += Wide::lanes()) {
            const auto ninth = hn::LoadMaskBits(shorts, reinterpret_cast<const uint8_t*>(bytes + 66 + i / 8));
            hn::StoreU(hn::Or(Wide::load(bytes + 2 + i), hn::IfThenElseZero(ninth, Wide::set(256))), shorts,
                       index.data() + i);
        }
        Numbers numbers;
#pragma GCC unroll 8
        for (size_t i = 0; i < 64; ++i)
            numbers.set(i, iq3SEntries[static_cast<size_t>(index[i])]);
        Signs negative;
        std::memcpy(negative.data(), bytes + 74, 32);
        dealSigned(numbers, negative, use);
    }
};

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
        Numbers numbers;
#pragma GCC unroll 8
        for (size_t sub = 0; sub < 8; ++sub) {
            // Three bits of each index, from where they stand to 16 bits further.
            constexpr uint64_t apart = uint64_t{1} << 8 | uint64_t{1} << 21 | uint64_t{1} << 34 | uint64_t{1} << 47;
            const uint64_t high = (block.u16(34 + 2 * sub) & 0xfff) * apart & 0x0700070007000700;
            setFour(numbers, 4 * sub, iq1Entries, bytes + 2 + 4 * sub, high);
        }
        numbers.forEachChunk([&](hn::Vec<Chunk> chunk, size_t first) {
            const bool down = (block[35 + first / 32 * 2] & 0x80) != 0; // all 32 of them
            deal(hn::Add(chunk, hn::Set(Chunk(), down ? -1 : 1)), first, use);
        });
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
        for (size_t i = 0; i < 4; ++i) {
            const uint32_t word = block.u16(48 + 2 * i);
            const uint32_t odd = (word << 1 & 0xe) | (word << 6 & 0xe00) | (word << 11 & 0xe0000) |
                                 (word << 16 & 0xe000000) | 0x01010101;
            std::memcpy(scale + 4 * i, &odd, sizeof odd);
        }
    }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* bytes, const Use& use)
    {
        const BlockView block(bytes);
        Numbers numbers;
        std::array<uint64_t, 9> down; // a byte of ones for eight numbers that move down; and what is read behind them
#pragma GCC unroll 8
        for (size_t sub = 0; sub < 8; ++sub) {
            // A nibble for each index: three bits of it, and whether its numbers move down.
            const uint64_t nibbles = block.u16(32 + 2 * sub);
            const uint64_t high = ((nibbles & 0x0707) * (uint64_t{1} << 8 | uint64_t{1} << 32) |
                                   (nibbles >> 4 & 0x0707) * (uint64_t{1} << 24 | uint64_t{1} << 48)) &
                                  0x0700070007000700;
            setFour(numbers, 4 * sub, iq1Entries, bytes + 4 * sub, high);
            const uint64_t bits = nibbles >> 3 & 0x1111;
            const uint64_t apart = (bits | bits << 8) & 0x00110011;
            down[sub] = ((apart | apart << 4) & 0x01010101) * 255;
        }
        numbers.forEachChunk([&](hn::Vec<Chunk> chunk, size_t first) {
            const auto mask = bitsOf(reinterpret_cast<const std::byte*>(&down[first / 32]), first % 32);
            deal(hn::Add(chunk, hn::IfThenElse(mask, hn::Set(Chunk(), -1), hn::Set(Chunk(), 1))), first, use);
        });
    }
};

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
