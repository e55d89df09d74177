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
constexpr size_t mostScales = tileNumbers / 16;

// Some numbers of a tile's rows, and what they are multiplied with.
struct TileGroup {
    alignas(64) int32_t pairs[tileNumbers / 2 * tileRows]; // [pair][row]: two numbers of 16 bits
    alignas(64) float scales[mostScales * tileRows];       // [scale][row]
    alignas(64) float minima[mostScales * tileRows];
    alignas(64) int16_t rows[tileRows][tileNumbers];
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
using Ints = hn::CappedTag<int32_t, tileRows>;
#endif
using Shorts = hn::Repartition<int16_t, Ints>;
using Floats = hn::RebindToFloat<Ints>;
using IntVector = hn::Vec<Ints>;

constexpr Ints ints;
constexpr Shorts shorts;
constexpr Floats floats;
constexpr size_t lanes = HWY_MAX_LANES_D(Ints);

template<typename Format>
HWY_INLINE void unpack(const std::byte* rows, uint64_t stride, size_t count, TileGroup& to)
{
    constexpr BlockShape shape = blockShape(Format::type);
    constexpr size_t scales = shape.elements / Format::scaled;
    constexpr typename Format::Vectors::Shorts numbers;
    for (size_t row = 0; row < count; ++row) {
        const std::byte* block = rows + row * stride;
        for (size_t i = 0; i < to.count; i += shape.elements, block += shape.bytes) {
            int8_t scale[scales] = {1};
            int8_t minimum[scales] = {1};
            if constexpr (scales > 1)
                Format::wholes(block, scale, minimum);
            const Factors factors = Format::factors(block);
            const size_t first = i / Format::scaled;
            for (size_t s = 0; s < scales; ++s)
                to.scales[(first + s) * tileRows + row] = factors.scale * static_cast<float>(scale[s]);
            for (size_t s = 0; Format::minima && s < scales; ++s)
                to.minima[(first + s) * tileRows + row] = factors.minimum * static_cast<float>(minimum[s]);
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
    for (size_t row = 0; row < tileRows; row += lanes) {
        for (size_t pair = 0; pair < group.count / 2; pair += 4) {
            const auto a = blocksOf(ints, group, row, pair);
            const auto b = blocksOf(ints, group, row + 1, pair);
            const auto c = blocksOf(ints, group, row + 2, pair);
            const auto d = blocksOf(ints, group, row + 3, pair);
            const auto ab = both(hn::InterleaveLower(ints, a, b));
            const auto cd = both(hn::InterleaveLower(ints, c, d));
            const auto abUpper = both(hn::InterleaveUpper(ints, a, b));
            const auto cdUpper = both(hn::InterleaveUpper(ints, c, d));
            int32_t* to = group.pairs + pair * tileRows + row;
            hn::Store(hn::BitCast(ints, hn::InterleaveLower(twice, ab, cd)), ints, to);
            hn::Store(hn::BitCast(ints, hn::InterleaveUpper(twice, ab, cd)), ints, to + tileRows);
            hn::Store(hn::BitCast(ints, hn::InterleaveLower(twice, abUpper, cdUpper)), ints, to + 2 * tileRows);
            hn::Store(hn::BitCast(ints, hn::InterleaveUpper(twice, abUpper, cdUpper)), ints, to + 3 * tileRows);
        }
    }
}

// How many registers a tile's rows take, and of how many vectors their sums are held at once.
constexpr size_t parts = tileRows / lanes;
constexpr size_t mostAtOnce = TileVectors::most / parts;

// result[t][row] += the products of the group, whose numbers begin at `first` of the rows, with `count` vectors from
// `begin` on. One of numbers is below 2^22 and a sum of 32 below 2^27.
template<typename Format, size_t count>
HWY_INLINE void addTo(const TileGroup& group, size_t first, const TileVectors& vectors, size_t begin,
                      float* HWY_RESTRICT result)
{
    constexpr size_t pairsOfScale = Format::scaled / 2;
    const size_t step = vectors.count;
    const int32_t* HWY_RESTRICT pairs = vectors.pairs.data() + first / 2 * step + begin;
    const float* HWY_RESTRICT scales = vectors.scales.data() + first / Format::scaled * step + begin;
    const float* HWY_RESTRICT sumsOfV = vectors.sums.data() + first / Format::scaled * step + begin;
    const int32_t* HWY_RESTRICT weights = group.pairs;
    float* HWY_RESTRICT to = result + begin * tileRows;
    hn::Vec<Floats> sums[count * parts];
    for (size_t i = 0; i < count * parts; ++i)
        sums[i] = hn::LoadU(floats, to + i * lanes);
    for (size_t s = 0; s < group.count / Format::scaled; ++s, scales += step, sumsOfV += step) {
        IntVector products[count * parts];
        for (size_t i = 0; i < count * parts; ++i)
            products[i] = hn::Zero(ints);
        for (size_t pair = 0; pair < pairsOfScale; ++pair, weights += tileRows, pairs += step) {
            IntVector both[parts];
            for (size_t p = 0; p < parts; ++p)
                both[p] = hn::Load(ints, weights + p * lanes);
            for (size_t t = 0; t < count; ++t) {
                const auto numbers = hn::BitCast(shorts, hn::Set(ints, pairs[t]));
                for (size_t p = 0; p < parts; ++p)
                    products[t * parts + p] =
                        addProducts(ints, hn::BitCast(shorts, both[p]), numbers, products[t * parts + p]);
            }
        }
        for (size_t p = 0; p < parts; ++p) {
            const auto scale = hn::Load(floats, group.scales + s * tileRows + p * lanes);
            for (size_t t = 0; t < count; ++t) {
                auto& sum = sums[t * parts + p];
                const auto factor = hn::Mul(scale, hn::Set(floats, scales[t]));
                sum = hn::MulAdd(hn::ConvertTo(floats, products[t * parts + p]), factor, sum);
                if constexpr (Format::minima)
                    sum = hn::NegMulAdd(hn::Load(floats, group.minima + s * tileRows + p * lanes),
                                        hn::Set(floats, sumsOfV[t]), sum);
            }
        }
    }
    for (size_t i = 0; i < count * parts; ++i)
        hn::StoreU(sums[i], floats, to + i * lanes);
}

template<typename Format, size_t... counts>
HWY_INLINE void addAll(std::index_sequence<counts...>, const TileGroup& group, size_t first, const TileVectors& vectors,
                       float* result)
{
    for (size_t begin = 0; begin < vectors.count; begin += mostAtOnce) {
        const size_t count = std::min(mostAtOnce, vectors.count - begin);
        ((count == counts + 1 ? addTo<Format, counts + 1>(group, first, vectors, begin, result) : void()), ...);
    }
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
        addAll<name>(std::make_index_sequence<mostAtOnce>(), group, first, vectors, result);                           \
    }
ALCOVE_FORMATS(ALCOVE_FORMAT)
#undef ALCOVE_FORMAT

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace alcove {

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
    assert(count > 0 && count <= tileRows);
    TileGroup group;
    result.assign(((vectors.size() - 1) * TileVectors::most + vectors.back().count) * tileRows, 0);
    for (uint64_t first = 0; first < elements; first += tileNumbers) {
        group.count = std::min<uint64_t>(tileNumbers, elements - first);
        kernels.unpack(rows + rowBytes(type, first), stride, count, group);
        float* to = result.data();
        for (const TileVectors& some : vectors) {
            kernels.multiply(group, first, some, to);
            to += some.count * tileRows;
        }
    }
}

} // namespace alcove
#endif
