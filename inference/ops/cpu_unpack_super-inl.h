// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The K and TQ encodings, in blocks of 256.
// Compiled once a set of vector instructions, hence this guard (Highway's own way).
#if defined(ALCOVE_CPU_UNPACK_SUPER_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ALCOVE_CPU_UNPACK_SUPER_INL_H
#undef ALCOVE_CPU_UNPACK_SUPER_INL_H
#else
#define ALCOVE_CPU_UNPACK_SUPER_INL_H
#endif

#include "inference/ops/cpu_vectors-inl.h"

#include <bit>

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Q4_K, and with fifth bits Q5_K: 64 numbers share 32 bytes.
template<QuantType encoding, size_t start, bool fifths>
struct SuperBlocks : Format<encoding, Wide, 32, true, (fifths ? 31 : 15) * 63> {
    static HWY_INLINE Factors factors(const std::byte* block)
    {
        return {.scale = halfAt(block), .minimum = halfAt(block + 2)};
    }
    // Of 6 bits each: of the first four 32 numbers in one byte each, of the rest 4 bits in the last bytes and 2 on top
    // of the first ones.
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t* minimum)
    {
        const BlockView block(bytes);
        const uint32_t first = block.u32(4);
        const uint32_t second = block.u32(8);
        const uint32_t third = block.u32(12);
        // Eight bytes are written at once, or reading them would wait until they are in the cache.
        const auto write = [](uint32_t low, uint32_t high, int8_t* to) {
            const uint64_t all = low | uint64_t{high} << 32;
            std::memcpy(to, &all, sizeof all);
        };
        write(first & 0x3f3f3f3f, (third & 0x0f0f0f0f) | (first >> 6 & 0x03030303) << 4, scale);
        write(second & 0x3f3f3f3f, (third >> 4 & 0x0f0f0f0f) | (second >> 6 & 0x03030303) << 4, minimum);
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
struct Q6_K : Format<QuantType::Q6_K, Wide, 16, false, 32 * 128> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block + 208)}; }
    static HWY_INLINE void wholes(const std::byte* block, int8_t* scale, int8_t*)
    {
        std::memcpy(scale, block + 192, 16);
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
struct Q2_K : Format<QuantType::Q2_K, Wide, 16, true, 3 * 15> {
    static HWY_INLINE Factors factors(const std::byte* block)
    {
        return {.scale = halfAt(block + 80), .minimum = halfAt(block + 82)};
    }
    static HWY_INLINE void wholes(const std::byte* block, int8_t* scale, int8_t* minimum)
    {
        const hn::RebindToUnsigned<Sixteen> bytes;
        const auto both = hn::LoadU(bytes, reinterpret_cast<const uint8_t*>(block));
        hn::StoreU(hn::BitCast(Sixteen(), hn::And(both, hn::Set(bytes, 15))), Sixteen(), scale);
        hn::StoreU(hn::BitCast(Sixteen(), hn::ShiftRight<4>(both)), Sixteen(), minimum);
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
struct Q3_K : Format<QuantType::Q3_K, Wide, 16, false, 4 * 32> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block + 108)}; }
    static HWY_INLINE void wholes(const std::byte* bytes, int8_t* scale, int8_t*)
    {
        const BlockView block(bytes);
        const uint32_t first = block.u32(96);
        const uint32_t second = block.u32(100);
        const uint32_t third = block.u32(104);
        const auto four = [](uint32_t low, uint32_t high) { return (low & 0x0f0f0f0f) | (high & 0x03030303) << 4; };
        const hn::Repartition<uint64_t, Sixteen> pairs;
        const auto all =
            hn::Dup128VecFromValues(pairs, four(first, third) | uint64_t{four(second, third >> 2)} << 32,
                                    four(first >> 4, third >> 4) | uint64_t{four(second >> 4, third >> 6)} << 32);
        hn::StoreU(hn::Sub(hn::BitCast(Sixteen(), all), hn::Set(Sixteen(), 32)), Sixteen(), scale);
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

// TQ2_0: two bits a number, for 0, 1 and 2, of which 1 is taken off.
struct TQ2_0 : Format<QuantType::TQ2_0, Wide, 32, false, 2> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block + 64)}; }
    static HWY_INLINE void wholes(const std::byte*, int8_t* scale, int8_t*) { std::fill_n(scale, 8, 1); }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        forEachTwoBits(block, [&](Wide::Vector two, size_t j, size_t half, size_t quarter) {
            use(hn::Sub(two, Wide::set(1)), half * 128 + quarter * 32 + j);
        });
    }
};

// TQ1_0: of 48 bytes five digits of base 3 each, of four bytes four. Multiplied by a power of 3, a byte is a fraction
// that begins with the digit.
struct TQ1_0 : Format<QuantType::TQ1_0, Wide, 32, false, 2> {
    static HWY_INLINE Factors factors(const std::byte* block) { return {.scale = halfAt(block + 52)}; }
    static HWY_INLINE void wholes(const std::byte*, int8_t* scale, int8_t*) { std::fill_n(scale, 8, 1); }
    template<typename Use>
    static HWY_INLINE void forEach(const std::byte* block, const Use& use)
    {
        const auto digits = [](Wide::Vector bytes, Wide::Vector powers) {
            const auto fractions = hn::And(hn::Mul(bytes, powers), Wide::set(255));
            return hn::Sub(hn::ShiftRight<8>(hn::Mul(fractions, Wide::set(3))), Wide::set(1));
        };
        int power = 1;
        for (size_t digit = 0; digit < 5; ++digit, power *= 3) {
            for (size_t j = 0; j < 32; j += Wide::lanes())
                use(digits(Wide::load(block + j), Wide::set(power)), 32 * digit + j);
        }
        // The last 96 numbers: of 16 bytes two digits, two, and one; and all of the last four bytes.
        std::byte bytes[96];
        for (size_t row = 0; row < 5; ++row)
            std::memcpy(bytes + 16 * row, block + 32, 16);
        for (size_t row = 0; row < 4; ++row)
            std::memcpy(bytes + 80 + 4 * row, block + 48, 4);
        for (size_t j = 0; j < 96; j += Wide::lanes())
            use(digits(Wide::load(bytes + j), hn::LoadU(Wide::Shorts(), lastPowers.data() + j)), 160 + j);
    }

private:
    static constexpr std::array<int16_t, 96> lastPowers = [] {
        constexpr std::array<int16_t, 5> powers = {1, 3, 9, 27, 81};
        std::array<int16_t, 96> all = {};
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = i < 80 ? powers[i / 16] : powers[(i - 80) / 4];
        return all;
    }();
};

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
