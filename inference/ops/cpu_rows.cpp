// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// This file is compiled once a set of vector instructions: Highway includes it again and again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "inference/ops/cpu_rows.cpp"
#include <hwy/foreach_target.h> // comes first

#include "inference/ops/cpu_rows.h"
#include "inference/ops/cpu_unpack-inl.h"

#include <algorithm>
#include <bit>
#include <hwy/cache_control.h>
#include <hwy/highway.h>
#include <limits>

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Asks for `bytes` of a row that will be met about a page of memory later. Processors look ahead by themselves as well,
// but not over a page's end, and the programs of two cores read memory at 21 GB/s so where they read at 15 without.
HWY_INLINE void lookAhead(const std::byte* row, size_t bytes)
{
    constexpr size_t ahead = 4096;
    for (size_t line = 0; line < bytes; line += 64)
        hwy::Prefetch(row + ahead + line);
}

// Groups of `size` numbers, a multiple of 32.
void prepare(const float* HWY_RESTRICT x, uint64_t groups, size_t size, int16_t* HWY_RESTRICT whole,
             float* HWY_RESTRICT scales)
{
    using Floats = hn::CappedTag<float, 16>;
    constexpr Floats floats;
    const hn::Rebind<int16_t, Floats> shorts;
    const size_t lanes = hn::Lanes(floats);
    constexpr float most = 32767;
    for (uint64_t group = 0; group < groups; ++group, x += size, whole += size, scales += size / 32) {
        auto largest = hn::Zero(floats);
        auto finite = hn::Zero(floats); // NaN where a number is none or infinite
        for (size_t j = 0; j < size; j += lanes) {
            const auto v = hn::LoadU(floats, x + j);
            largest = hn::Max(largest, hn::Abs(v));
            finite = hn::MulAdd(v, hn::Zero(floats), finite);
        }
        const float peak = hn::ReduceMax(floats, largest);
        std::fill_n(scales, size / 32, peak / most + hn::ReduceSum(floats, finite));
        const auto inverse = hn::Set(floats, peak > 0 ? most / peak : 0);
        for (size_t j = 0; j < size; j += lanes)
            hn::StoreU(hn::DemoteTo(shorts, hn::NearestInt(hn::Mul(hn::LoadU(floats, x + j), inverse))), shorts,
                       whole + j);
    }
}

float dotF32(const std::byte* row, const DotVector& v, uint64_t elements)
{
    const hn::CappedTag<float, 16> floats;
    const size_t lanes = hn::Lanes(floats);
    const auto* numbers = reinterpret_cast<const float*>(row);
    auto first = hn::Zero(floats);
    auto second = hn::Zero(floats);
    uint64_t i = 0;
    for (; i + 2 * lanes <= elements; i += 2 * lanes) {
        lookAhead(row + i * sizeof(float), 2 * lanes * sizeof(float));
        first = hn::MulAdd(hn::LoadU(floats, numbers + i), hn::LoadU(floats, v.x + i), first);
        second = hn::MulAdd(hn::LoadU(floats, numbers + i + lanes), hn::LoadU(floats, v.x + i + lanes), second);
    }
    float sum = hn::ReduceSum(floats, hn::Add(first, second));
    for (; i < elements; ++i)
        sum += numbers[i] * v.x[i];
    return sum;
}

// F16 and BF16.
template<typename Half, typename ToFloat>
HWY_INLINE float dotOfHalves(const std::byte* row, const DotVector& v, uint64_t elements, const ToFloat& toFloat)
{
    const hn::CappedTag<float, 16> floats;
    const hn::Rebind<Half, hn::CappedTag<float, 16>> halves;
    const size_t lanes = hn::Lanes(floats);
    const auto* bits = reinterpret_cast<const uint16_t*>(row);
    auto sum = hn::Zero(floats);
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes) {
        lookAhead(row + i * sizeof(Half), lanes * sizeof(Half));
        const auto w = hn::PromoteTo(floats, hn::LoadU(halves, reinterpret_cast<const Half*>(bits + i)));
        sum = hn::MulAdd(w, hn::LoadU(floats, v.x + i), sum);
    }
    float rest = 0;
    for (; i < elements; ++i)
        rest += toFloat(bits[i]) * v.x[i];
    return hn::ReduceSum(floats, sum) + rest;
}

float dotF16(const std::byte* row, const DotVector& v, uint64_t elements)
{
    return dotOfHalves<hwy::float16_t>(row, v, elements, halfToFloat);
}

float dotBF16(const std::byte* row, const DotVector& v, uint64_t elements)
{
    return dotOfHalves<hwy::bfloat16_t>(row, v, elements,
                                        [](uint16_t bits) { return std::bit_cast<float>(uint32_t{bits} << 16); });
}

// What the products of whole numbers are added up to: neighbours in 32 bits, then scaled.
template<typename Format>
struct Sums {
    using Shorts = Format::Vectors::Shorts;
    using Ints = hn::RepartitionToWide<Shorts>;
    using Floats = hn::RebindToFloat<Ints>;
};

// A row whose blocks have one scale each.
template<typename Format>
HWY_INLINE float dotOfBlocks(const std::byte* row, const DotVector& v, uint64_t elements)
{
    constexpr BlockShape shape = blockShape(Format::type);
    using S = Sums<Format>;
    constexpr typename S::Floats floats;
    float minima = 0;
    // What a block comes to is added to `sum`.
    const auto add = [&](auto& sum, const std::byte* block, uint64_t place) HWY_ATTR {
        const Factors factors = Format::factors(block);
        if constexpr (Format::minima)
            minima += factors.minimum * v.sums[place];
        const auto scales = hn::Set(floats, factors.scale * v.scales[place]);
        Format::forEach(block, [&](auto numbers, size_t first) HWY_ATTR {
            const auto whole = hn::LoadU(typename S::Shorts(), v.whole + place * shape.elements + first);
            const auto products = hn::WidenMulPairwiseAdd(typename S::Ints(), numbers, whole);
            sum = hn::MulAdd(hn::ConvertTo(floats, products), scales, sum);
        });
    };
    // Two sums, or each addition would wait for the one before.
    auto even = hn::Zero(floats);
    auto odd = hn::Zero(floats);
    const uint64_t blocks = elements / shape.elements;
    uint64_t place = 0;
    for (; place + 2 <= blocks; place += 2, row += 2 * shape.bytes) {
        lookAhead(row, 2 * shape.bytes);
        add(even, row, place);
        add(odd, row + shape.bytes, place + 1);
    }
    if (place < blocks)
        add(even, row, place);
    const float sum = hn::ReduceSum(floats, hn::Add(even, odd));
    return Format::minima ? sum - minima : sum;
}

// For numbers from `first` on their scale, of those that stand in `twice` as pairs of equals.
template<size_t scaled, typename Ints>
HWY_INLINE hn::Vec<Ints> scaleOf(Ints ints, const int32_t* twice, size_t first)
{
    if constexpr (scaled == 16 && HWY_MAX_LANES_D(Ints) > 8) {
        const hn::Half<Ints> half;
        return hn::Combine(ints, hn::Set(half, twice[first / 16 + 1]), hn::Set(half, twice[first / 16]));
    } else {
        return hn::Set(ints, twice[first / scaled]);
    }
}

// A row whose blocks have whole scales: a number with its scale fits into 16 bits, so only what a block comes to is
// made a float.
template<typename Format>
HWY_INLINE float dotOfSuperBlocks(const std::byte* row, const DotVector& v, uint64_t elements)
{
    constexpr BlockShape shape = blockShape(Format::type);
    constexpr size_t groups = shape.elements / Format::scaled;
    using S = Sums<Format>;
    constexpr typename S::Shorts shorts;
    constexpr typename S::Ints ints;
    constexpr typename S::Floats floats;
    const hn::CappedTag<float, groups> few;
    const hn::Rebind<int32_t, decltype(few)> fewInts;
    const hn::Rebind<int8_t, decltype(few)> fewBytes;
    // Sums that take turns every 32 numbers: as many as it takes that none outgrows 32 bits whatever the block says,
    // and two at least, or each addition would wait for the one before.
    constexpr int64_t inAll = int64_t{Format::most} * 32767 * (shape.elements / HWY_MAX_LANES_D(decltype(ints)));
    constexpr int64_t room = std::numeric_limits<int32_t>::max();
    constexpr size_t turns = inAll <= 2 * room ? 2 : 4;
    static_assert(Format::most > 0 && inAll <= turns * room);

    const float* sumsOfV = Format::scaled == 16 ? v.sums16 : v.sums;
    auto sum = hn::Zero(floats);
    auto minima = hn::Zero(few);
    // The scales of some blocks are made first: from memory one is brought into all lanes by loading it.
    constexpr uint64_t most = 8;
    alignas(64) int32_t twice[most * groups];
    float factor[most];
    for (uint64_t left = elements / shape.elements, place = 0; left > 0;) {
        const uint64_t some = std::min(left, most);
        for (uint64_t b = 0; b < some; ++b) {
            const std::byte* block = row + b * shape.bytes;
            lookAhead(block, shape.bytes);
            const Factors factors = Format::factors(block);
            factor[b] = factors.scale * v.scales[(place + b) * (shape.elements / 32)];
            alignas(16) int8_t scale[groups];
            alignas(16) int8_t minimum[groups];
            Format::wholes(block, scale, minimum);
            for (size_t g = 0; g < groups; g += hn::Lanes(few)) {
                const auto whole = hn::PromoteTo(fewInts, hn::LoadU(fewBytes, scale + g));
                const auto both = hn::Or(hn::And(whole, hn::Set(fewInts, 0xffff)), hn::ShiftLeft<16>(whole));
                hn::StoreU(both, fewInts, twice + b * groups + g);
                if constexpr (Format::minima) {
                    const auto least = hn::ConvertTo(few, hn::PromoteTo(fewInts, hn::LoadU(fewBytes, minimum + g)));
                    minima = hn::MulAdd(hn::Mul(least, hn::Set(few, factors.minimum)),
                                        hn::LoadU(few, sumsOfV + (place + b) * groups + g), minima);
                }
            }
        }
        for (uint64_t b = 0; b < some; ++b) {
            hn::Vec<typename S::Ints> products[turns];
            for (auto& each : products)
                each = hn::Zero(ints);
            const int16_t* whole = v.whole + (place + b) * shape.elements;
            const int32_t* scales = twice + b * groups;
            Format::forEach(row + b * shape.bytes, [&](auto numbers, size_t first) HWY_ATTR {
                const auto scaled = hn::Mul(numbers, hn::BitCast(shorts, scaleOf<Format::scaled>(ints, scales, first)));
                auto& to = products[first / 32 % turns];
                to = addProducts(ints, scaled, hn::LoadU(shorts, whole + first), to);
            });
            const auto factors = hn::Set(floats, factor[b]);
            if constexpr (inAll <= room) {
                sum = hn::MulAdd(hn::ConvertTo(floats, hn::Add(products[0], products[1])), factors, sum);
            } else {
                for (const auto& each : products)
                    sum = hn::MulAdd(hn::ConvertTo(floats, each), factors, sum);
            }
        }
        left -= some;
        place += some;
        row += some * shape.bytes;
    }
    const float total = hn::ReduceSum(floats, sum);
    return Format::minima ? total - hn::ReduceSum(few, minima) : total;
}

template<typename Format>
HWY_INLINE float dotOf(const std::byte* row, const DotVector& v, uint64_t elements)
{
    if constexpr (blockShape(Format::type).elements == Format::scaled)
        return dotOfBlocks<Format>(row, v, elements);
    else
        return dotOfSuperBlocks<Format>(row, v, elements);
}

void decodeQ8_0(const std::byte* row, float* HWY_RESTRICT to, uint64_t elements)
{
    constexpr BlockShape shape = blockShape(QuantType::Q8_0);
    // A vector of floats at a time, which never reaches beyond the numbers of one scale.
    const hn::CappedTag<float, 16> floats;
    const hn::Rebind<int32_t, decltype(floats)> ints;
    const hn::Rebind<int8_t, decltype(floats)> bytes;
    for (uint64_t i = 0; i < elements; i += shape.elements, row += shape.bytes, to += shape.elements) {
        const auto scale = hn::Set(floats, halfAt(row));
        const auto* numbers = reinterpret_cast<const int8_t*>(row + 2);
        for (size_t j = 0; j < shape.elements; j += hn::Lanes(floats)) {
            const auto number = hn::ConvertTo(floats, hn::PromoteTo(ints, hn::LoadU(bytes, numbers + j)));
            hn::StoreU(hn::Mul(number, scale), floats, to + j);
        }
    }
}

// Highway exports functions by name.
#define ALCOVE_ROWS(name, dot)                                                                                         \
    void rows##name(const std::byte* rows, uint64_t stride, uint64_t count, const DotVector& v, uint64_t elements,     \
                    float* out)                                                                                        \
    {                                                                                                                  \
        for (uint64_t i = 0; i < count; ++i)                                                                           \
            out[i] = dot(rows + i * stride, v, elements);                                                              \
    }
#define ALCOVE_FORMAT(name) ALCOVE_ROWS(name, dotOf<name>)
ALCOVE_ROWS(F32, dotF32)
ALCOVE_ROWS(F16, dotF16)
ALCOVE_ROWS(BF16, dotBF16)
ALCOVE_FORMATS(ALCOVE_FORMAT)
#undef ALCOVE_FORMAT
#undef ALCOVE_ROWS

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace alcove {

HWY_EXPORT(prepare);
HWY_EXPORT(rowsF32);
HWY_EXPORT(rowsF16);
HWY_EXPORT(rowsBF16);
HWY_EXPORT(decodeQ8_0);
#define ALCOVE_FORMAT(name) HWY_EXPORT(rows##name);
ALCOVE_FORMATS(ALCOVE_FORMAT)
#undef ALCOVE_FORMAT

RowDots rowDots(QuantType type)
{
    switch (type) {
    case QuantType::F32: return HWY_DYNAMIC_POINTER(rowsF32);
    case QuantType::F16: return HWY_DYNAMIC_POINTER(rowsF16);
    case QuantType::BF16: return HWY_DYNAMIC_POINTER(rowsBF16);
#define ALCOVE_FORMAT(name)                                                                                            \
    case QuantType::name: return HWY_DYNAMIC_POINTER(rows##name);
        ALCOVE_FORMATS(ALCOVE_FORMAT)
#undef ALCOVE_FORMAT
    default: return nullptr;
    }
}

void decodeRow(QuantType type, const std::byte* row, float* to, uint64_t elements)
{
    if (type == QuantType::Q8_0)
        HWY_DYNAMIC_DISPATCH(decodeQ8_0)(row, to, elements);
    else
        dequantizeRow(type, row, to, elements);
}

DotVectors::DotVectors(const float* x, uint64_t elements, uint64_t count)
    : m_x(x), m_elements(elements), m_blocks(elements % 32 == 0 ? elements / 32 : 0)
{
    const uint64_t blocks = m_blocks * count;
    m_whole.resize(blocks * 32);
    m_scales.resize(blocks);
    m_scales16.resize(blocks * 2);
    m_sums.resize(blocks);
    m_sums16.resize(blocks * 2);
}

void DotVectors::prepare(uint64_t begin, uint64_t end)
{
    begin *= m_blocks;
    end *= m_blocks;
    if (begin == end)
        return;
    const uint64_t size = m_elements % 256 == 0 ? 256 : 32;
    HWY_DYNAMIC_DISPATCH(prepare)
    (m_x + begin * 32, (end - begin) * 32 / size, size, m_whole.data() + begin * 32, m_scales.data() + begin);
    for (uint64_t i = 2 * begin; i < 2 * end; ++i) {
        m_scales16[i] = m_scales[i / 2];
        float sum = 0;
        for (uint64_t j = 0; j < 16; ++j)
            sum += m_x[i * 16 + j];
        m_sums16[i] = sum;
    }
    for (uint64_t i = begin; i < end; ++i)
        m_sums[i] = m_sums16[2 * i] + m_sums16[2 * i + 1];
}

uint64_t DotVectors::scaledBy(QuantType type)
{
    switch (type) {
    case QuantType::Q2_K:
    case QuantType::Q3_K:
    case QuantType::Q6_K:
    case QuantType::IQ1_M:
    case QuantType::IQ2_XS:
    case QuantType::IQ2_S: return 16;
    default: return 32;
    }
}

DotVector DotVectors::operator[](uint64_t index) const
{
    const uint64_t first = m_whole.empty() ? 0 : index * m_blocks;
    return {.x = m_x + index * m_elements,
            .whole = m_whole.data() + first * 32,
            .scales = m_scales.data() + first,
            .scales16 = m_scales16.data() + first * 2,
            .sums = m_sums.data() + first,
            .sums16 = m_sums16.data() + first * 2};
}

} // namespace alcove
#endif
