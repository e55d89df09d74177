// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What unpacks encoded blocks in vector instructions: whole numbers of 16 bits, and of 8 on the way to them.
// Compiled once a set of vector instructions, hence this guard (Highway's own way).
#if defined(ALCOVE_CPU_VECTORS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ALCOVE_CPU_VECTORS_INL_H
#undef ALCOVE_CPU_VECTORS_INL_H
#else
#define ALCOVE_CPU_VECTORS_INL_H
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

// 32 numbers that are made as signed bytes, in one vector or in two.
#if HWY_HAVE_SCALABLE
using Sixteen = hn::FixedTag<int8_t, 16>;
using Chunk = Sixteen;
struct Dealt {
    using Shorts = hn::FixedTag<int16_t, 8>;
    using Vector = hn::Vec<Shorts>;
};
#else
using Sixteen = hn::CappedTag<int8_t, 16>;
using Chunk = hn::CappedTag<int8_t, 32>;
using Dealt = Wide;
#endif
using Bits = hn::RebindToUnsigned<Chunk>;
constexpr size_t chunkSize = HWY_MAX_LANES_D(Chunk);

// Calls use() for a chunk's numbers, which stand at `first`, as numbers of 16 bits.
template<typename Numbers, typename Use>
HWY_INLINE void deal(Numbers numbers, size_t first, const Use& use)
{
    constexpr typename Dealt::Shorts shorts;
    if constexpr (HWY_MAX_LANES_D(Dealt::Shorts) == chunkSize) {
        use(hn::PromoteTo(shorts, numbers), first);
    } else {
        use(hn::PromoteLowerTo(shorts, numbers), first);
        use(hn::PromoteUpperTo(shorts, numbers), first + chunkSize / 2);
    }
}

// The bits of a chunk that begins with bit `first` at `bits`, one a number. Eight bytes from there may be read.
HWY_INLINE hn::Mask<Chunk> bitsOf(const std::byte* bits, size_t first)
{
    return hn::LoadMaskBits(Chunk(), reinterpret_cast<const uint8_t*>(bits) + first / 8);
}

// What every format says of itself: see cpu_unpack-inl.h.
template<QuantType encoding, typename Numbers, size_t sharing, bool hasMinima, int32_t mostScaled = 0>
struct Format {
    static constexpr QuantType type = encoding;
    using Vectors = Numbers;
    static constexpr size_t scaled = sharing;
    static constexpr bool minima = hasMinima;
    static constexpr int32_t most = mostScaled;
};

// What all of a block is multiplied with.
struct Factors {
    float scale = 0;
    float minimum = 0;
};

HWY_INLINE float halfAt(const std::byte* from)
{
    using One = hn::CappedTag<float, 1>;
    uint16_t bits = 0;
    std::memcpy(&bits, from, sizeof bits);
    const auto half = hn::BitCast(hn::Rebind<hwy::float16_t, One>(), hn::Set(hn::Rebind<uint16_t, One>(), bits));
    return hn::GetLane(hn::PromoteTo(One(), half));
}

// to + the products of neighbours, which are below 2^30 each.
template<typename Ints, typename Vector>
HWY_INLINE hn::Vec<Ints> addProducts(Ints ints, Vector a, Vector b, hn::Vec<Ints> to)
{
#if HWY_TARGET <= HWY_AVX3_DL
    return hn::SatWidenMulPairwiseAccumulate(ints, a, b, to); // one instruction; callers see to it that all fits
#else
    return hn::Add(to, hn::WidenMulPairwiseAdd(ints, a, b));
#endif
}

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
