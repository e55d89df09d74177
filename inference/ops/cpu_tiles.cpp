// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// This file is compiled once a set of vector instructions: Highway includes it again and again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "inference/ops/cpu_tiles.cpp"
#include <hwy/foreach_target.h> // comes first

#include "inference/ops/cpu_tiles.h"
#include "inference/ops/cpu_unpack-inl.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

#include <hwy/highway.h>

#ifndef ALCOVE_CPU_TILES_SHAPE
#define ALCOVE_CPU_TILES_SHAPE
namespace alcove {

constexpr size_t tileNumbers = 256; // of a row, brought into lanes at a time
constexpr size_t mostTileRows = 16;
constexpr size_t mostScales = tileNumbers / 16;

// Some numbers of a tile's rows, and what they are multiplied with.
struct TileGroup {
    alignas(64) int32_t pairs[tileNumbers / 2 * mostTileRows]; // [pair][row]: two numbers of 16 bits
    alignas(64) float scales[mostScales * mostTileRows];       // [scale][row]
    alignas(64) float minima[mostScales * mostTileRows];
    alignas(64) int16_t rows[mostTileRows][tileNumbers];
    size_t count = 0; // numbers of a row
};

} // namespace alcove
#endif

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

#if HWY_HAVE_SCALABLE
using Ints = hn::FixedTag<int32_t, 4>;
#else
using Ints = hn::CappedTag<int32_t, mostTileRows>;
#endif
using Shorts = hn::Repartition<int16_t, Ints>;
using Floats = hn::RebindToFloat<Ints>;
using IntVector = hn::Vec<Ints>;

constexpr Ints ints;
constexpr Shorts shorts;
constexpr Floats floats;
constexpr size_t lanes = HWY_MAX_LANES_D(Ints);

size_t tileRows()
{
    return lanes;
}

template<typename Format>
HWY_INLINE void unpack(const std::byte* rows, uint64_t stride, size_t count, TileGroup& to)
{
    constexpr BlockShape shape = blockShape(Format::type);
    constexpr size_t scales = shape.elements / Format::scaled;
    constexpr typename Format::Vectors::Shorts numbers;
    for (size_t row = 0; row < count; ++row) {
        const std::byte* block = rows + row * stride;
        for (size_t i = 0; i < to.count; i += shape.elements, block += shape.bytes) {
            alignas(64) float scale[scales];
            alignas(64) float minimum[scales];
            Format::scales(block, scale, minimum);
            const size_t first = i / Format::scaled;
            for (size_t s = 0; s < scales; ++s)
                to.scales[(first + s) * lanes + row] = scale[s];
            for (size_t s = 0; Format::minima && s < scales; ++s)
                to.minima[(first + s) * lanes + row] = minimum[s];
            Format::forEach(block,
                            [&](auto weights, size_t at) { hn::StoreU(weights, numbers, to.rows[row] + i + at); });
        }
    }
}

// Pairs `pair` to `pair` + 3 of rows first, first + 4, … side by side.
template<typename Numbers>
HWY_INLINE hn::Vec<Numbers> blocksOf(Numbers numbers, const TileGroup& group, size_t first, size_t pair)
{
    if constexpr (HWY_MAX_LANES_D(Numbers) == 4) {
        return hn::LoadU(numbers, reinterpret_cast<const int32_t*>(group.rows[first]) + pair);
    } else {
        const hn::Half<Numbers> half;
        return hn::Combine(numbers, blocksOf(half, group, first + HWY_MAX_LANES_D(Numbers) / 2, pair),
                           blocksOf(half, group, first, pair));
    }
}

// From rows to lanes: four pairs of all rows at a time, exchanged in blocks of four by four.
void turn(TileGroup& group)
{
    const hn::RepartitionToWide<Ints> twice;
    const auto both = [&](auto v) { return hn::BitCast(twice, v); };
    for (size_t pair = 0; pair < group.count / 2; pair += 4) {
        const auto a = blocksOf(ints, group, 0, pair);
        const auto b = blocksOf(ints, group, 1, pair);
        const auto c = blocksOf(ints, group, 2, pair);
        const auto d = blocksOf(ints, group, 3, pair);
        const auto ab = both(hn::InterleaveLower(ints, a, b));
        const auto cd = both(hn::InterleaveLower(ints, c, d));
        const auto abUpper = both(hn::InterleaveUpper(ints, a, b));
        const auto cdUpper = both(hn::InterleaveUpper(ints, c, d));
        int32_t* to = group.pairs + pair * lanes;
        hn::Store(hn::BitCast(ints, hn::InterleaveLower(twice, ab, cd)), ints, to);
        hn::Store(hn::BitCast(ints, hn::InterleaveUpper(twice, ab, cd)), ints, to + lanes);
        hn::Store(hn::BitCast(ints, hn::InterleaveLower(twice, abUpper, cdUpper)), ints, to + 2 * lanes);
        hn::Store(hn::BitCast(ints, hn::InterleaveUpper(twice, abUpper, cdUpper)), ints, to + 3 * lanes);
    }
}

HWY_INLINE IntVector addProducts(IntVector a, IntVector b, IntVector to)
{
    const auto left = hn::BitCast(shorts, a);
    const auto right = hn::BitCast(shorts, b);
#if HWY_TARGET <= HWY_AVX3_DL
    return hn::SatWidenMulPairwiseAccumulate(ints, left, right, to); // one instruction; nothing gets so large
#else
    return hn::Add(to, hn::WidenMulPairwiseAdd(ints, left, right));
#endif
}

// result[t][row] += the products of the group, whose numbers begin at `first` of the rows, with the t-th vector. One of
// numbers is below 2^22 and a sum of 32 below 2^27.
template<typename Format, size_t count>
HWY_INLINE void addTo(const TileGroup& group, size_t first, const TileVectors& vectors, float* HWY_RESTRICT result)
{
    constexpr size_t pairsOfScale = Format::scaled / 2;
    const int32_t* HWY_RESTRICT pairs = vectors.pairs.data() + first / 2 * count;
    const float* HWY_RESTRICT scales = vectors.scales.data() + first / Format::scaled * count;
    const float* HWY_RESTRICT sumsOfV = vectors.sums.data() + first / Format::scaled * count;
    const int32_t* HWY_RESTRICT weights = group.pairs;
    hn::Vec<Floats> sums[count];
    for (size_t t = 0; t < count; ++t)
        sums[t] = hn::LoadU(floats, result + t * lanes);
    for (size_t s = 0; s < group.count / Format::scaled; ++s) {
        IntVector products[count];
        for (size_t t = 0; t < count; ++t)
            products[t] = hn::Zero(ints);
        for (size_t pair = 0; pair < pairsOfScale; ++pair, weights += lanes, pairs += count) {
            const auto both = hn::Load(ints, weights);
            for (size_t t = 0; t < count; ++t)
                products[t] = addProducts(both, hn::Set(ints, pairs[t]), products[t]);
        }
        const auto scale = hn::Load(floats, group.scales + s * lanes);
        for (size_t t = 0; t < count; ++t) {
            const auto factor = hn::Mul(scale, hn::Set(floats, scales[s * count + t]));
            sums[t] = hn::MulAdd(hn::ConvertTo(floats, products[t]), factor, sums[t]);
            if constexpr (Format::minima)
                sums[t] = hn::NegMulAdd(hn::Load(floats, group.minima + s * lanes),
                                        hn::Set(floats, sumsOfV[s * count + t]), sums[t]);
        }
    }
    for (size_t t = 0; t < count; ++t)
        hn::StoreU(sums[t], floats, result + t * lanes);
}

template<typename Format, size_t... counts>
HWY_INLINE void addUpTo12(std::index_sequence<counts...>, const TileGroup& group, size_t first,
                          const TileVectors& vectors, float* result)
{
    ((vectors.count == counts + 1 ? addTo<Format, counts + 1>(group, first, vectors, result) : void()), ...);
}

// Highway exports functions by name.
#define ALCOVE_FORMAT(name)                                                                                            \
    void unpack##name(const std::byte* rows, uint64_t stride, size_t count, TileGroup& to)                             \
    {                                                                                                                  \
        unpack<name>(rows, stride, count, to);                                                                         \
        turn(to);                                                                                                      \
    }                                                                                                                  \
    void multiply##name(const TileGroup& group, size_t first, const TileVectors& vectors, float* result)               \
    {                                                                                                                  \
        addUpTo12<name>(std::make_index_sequence<TileVectors::most>(), group, first, vectors, result);                 \
    }
ALCOVE_FORMATS(ALCOVE_FORMAT)
#undef ALCOVE_FORMAT

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace alcove {

HWY_EXPORT(tileRows);
#define ALCOVE_FORMAT(name)                                                                                            \
    HWY_EXPORT(unpack##name);                                                                                          \
    HWY_EXPORT(multiply##name);
ALCOVE_FORMATS(ALCOVE_FORMAT)
#undef ALCOVE_FORMAT

namespace {

struct Kernels {
    void (*unpack)(const std::byte* rows, uint64_t stride, size_t count, TileGroup& to) = nullptr;
    void (*multiply)(const TileGroup& group, size_t first, const TileVectors& vectors, float* result) = nullptr;
};

Kernels kernelsOf(QuantType type)
{
    switch (type) {
#define ALCOVE_FORMAT(name)                                                                                            \
    case QuantType::name: return {HWY_DYNAMIC_POINTER(unpack##name), HWY_DYNAMIC_POINTER(multiply##name)};
        ALCOVE_FORMATS(ALCOVE_FORMAT)
#undef ALCOVE_FORMAT
    default: return {};
    }
}

} // namespace

bool canBeTiled(QuantType type)
{
    return kernelsOf(type).unpack;
}

size_t rowsOfTile()
{
    static const size_t rows = HWY_DYNAMIC_DISPATCH(tileRows)();
    return rows;
}

TileVectors::TileVectors(QuantType type, uint64_t elements, const DotVectors& vectors,
                         std::span<const uint64_t> indices)
    : count(indices.size())
{
    assert(count > 0 && count <= most);
    const uint64_t scaled = DotVectors::scaledBy(type);
    pairs.resize(count * elements / 2);
    scales.resize(count * (elements / scaled));
    sums.resize(scales.size());
    DotVector from[most];
    for (size_t t = 0; t < count; ++t)
        from[t] = vectors[indices[t]];
    for (uint64_t pair = 0; pair < elements / 2; ++pair) {
        for (size_t t = 0; t < count; ++t)
            std::memcpy(&pairs[pair * count + t], from[t].whole + 2 * pair, sizeof(int32_t));
    }
    for (uint64_t place = 0; place < elements / scaled; ++place) {
        for (size_t t = 0; t < count; ++t) {
            scales[place * count + t] = (scaled == 16 ? from[t].scales16 : from[t].scales)[place];
            sums[place * count + t] = (scaled == 16 ? from[t].sums16 : from[t].sums)[place];
        }
    }
}

void multiplyTile(QuantType type, uint64_t elements, const std::byte* rows, uint64_t stride, size_t count,
                  std::span<const TileVectors> vectors, std::vector<float>& result)
{
    const Kernels kernels = kernelsOf(type);
    const size_t lanes = rowsOfTile();
    assert(count > 0 && count <= lanes);
    TileGroup group;
    result.assign(((vectors.size() - 1) * TileVectors::most + vectors.back().count) * lanes, 0);
    for (uint64_t first = 0; first < elements; first += tileNumbers) {
        group.count = std::min<uint64_t>(tileNumbers, elements - first);
        kernels.unpack(rows + rowBytes(type, first), stride, count, group);
        float* to = result.data();
        for (const TileVectors& some : vectors) {
            kernels.multiply(group, first, some, to);
            to += some.count * lanes;
        }
    }
}

} // namespace alcove
#endif
