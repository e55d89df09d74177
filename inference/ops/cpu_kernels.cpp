// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// This file is compiled once a set of vector instructions: Highway includes it again and again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "inference/ops/cpu_kernels.cpp"
#include <hwy/foreach_target.h> // comes first

#include "inference/ops/cpu_kernels.h"

#include <cmath>

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace alcove::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::CappedTag<float, 16>;
using Halves = hn::Rebind<hwy::float16_t, Floats>;
using FloatVector = hn::Vec<Floats>;

constexpr Floats floats;

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
    const float* const w[decodedRows] = {rows[0], rows[1], rows[2]};
    const float* const v[4] = {x[0], x[1], x[2], x[3]};
    FloatVector sums[4 * decodedRows];
    for (auto& sum : sums)
        sum = hn::Zero(floats);
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes) {
        const FloatVector weights[decodedRows] = {hn::LoadU(floats, w[0] + i), hn::LoadU(floats, w[1] + i),
                                                  hn::LoadU(floats, w[2] + i)};
        for (size_t t = 0; t < 4; ++t) {
            const auto numbers = hn::LoadU(floats, v[t] + i);
            for (size_t r = 0; r < decodedRows; ++r)
                sums[4 * r + t] = hn::MulAdd(weights[r], numbers, sums[4 * r + t]);
        }
    }
    for (size_t r = 0; r < decodedRows; ++r) {
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

void scaleBy(float* HWY_RESTRICT x, float factor, uint64_t elements)
{
    const size_t lanes = hn::Lanes(floats);
    const auto factors = hn::Set(floats, factor);
    uint64_t i = 0;
    for (; i + lanes <= elements; i += lanes)
        hn::StoreU(hn::Mul(factors, hn::LoadU(floats, x + i)), floats, x + i);
    for (; i < elements; ++i)
        x[i] *= factor;
}

// Columns first to first + vectors · lanes - 1 of addWeighted().
template<size_t vectors>
HWY_INLINE void addWeightedColumns(float* const* to, const float* const* weights, const float* const* x, uint64_t count,
                                   uint64_t first)
{
    const size_t lanes = hn::Lanes(floats);
    FloatVector sums[4][vectors];
    for (size_t r = 0; r < 4; ++r) {
        for (size_t c = 0; c < vectors; ++c)
            sums[r][c] = hn::LoadU(floats, to[r] + first + c * lanes);
    }
    for (uint64_t p = 0; p < count; ++p) {
        for (size_t c = 0; c < vectors; ++c) {
            const auto numbers = hn::LoadU(floats, x[p] + first + c * lanes);
            for (size_t r = 0; r < 4; ++r)
                sums[r][c] = hn::MulAdd(hn::Set(floats, weights[r][p]), numbers, sums[r][c]);
        }
    }
    for (size_t r = 0; r < 4; ++r) {
        for (size_t c = 0; c < vectors; ++c)
            hn::StoreU(sums[r][c], floats, to[r] + first + c * lanes);
    }
}

void addWeighted(float* const* to, const float* const* weights, const float* const* x, uint64_t count,
                 uint64_t elements)
{
    const size_t lanes = hn::Lanes(floats);
    float* const rows[4] = {to[0], to[1], to[2], to[3]};
    const float* const factors[4] = {weights[0], weights[1], weights[2], weights[3]};
    uint64_t i = 0;
    for (; i + 4 * lanes <= elements; i += 4 * lanes)
        addWeightedColumns<4>(rows, factors, x, count, i);
    for (; i + lanes <= elements; i += lanes)
        addWeightedColumns<1>(rows, factors, x, count, i);
    for (; i < elements; ++i) {
        for (size_t r = 0; r < 4; ++r) {
            for (uint64_t p = 0; p < count; ++p)
                rows[r][i] += factors[r][p] * x[p][i];
        }
    }
}

float exponentials(float* HWY_RESTRICT scores, float highest, uint64_t count)
{
    const size_t lanes = hn::Lanes(floats);
    const auto subtracted = hn::Set(floats, highest);
    auto sum = hn::Zero(floats);
    uint64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        const auto e = hn::Exp(floats, hn::Sub(hn::LoadU(floats, scores + i), subtracted));
        hn::StoreU(e, floats, scores + i);
        sum = hn::Add(sum, e);
    }
    float rest = 0;
    for (; i < count; ++i) {
        scores[i] = std::exp(scores[i] - highest);
        rest += scores[i];
    }
    return total(sum) + rest;
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

} // namespace alcove::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace alcove {

HWY_EXPORT(dotOf);
HWY_EXPORT(dotsOfFour);
HWY_EXPORT(dotsOfTile);
HWY_EXPORT(addScaled);
HWY_EXPORT(scaleBy);
HWY_EXPORT(addWeighted);
HWY_EXPORT(exponentials);
HWY_EXPORT(decodeHalves);

float dotOf(const float* a, const float* b, uint64_t elements)
{
    return HWY_DYNAMIC_DISPATCH(dotOf)(a, b, elements);
}

void dotsOfFour(const float* row, const float* const x[4], uint64_t elements, float out[4])
{
    HWY_DYNAMIC_DISPATCH(dotsOfFour)(row, x, elements, out);
}

void dotsOfTile(const float* const rows[decodedRows], const float* const x[4], uint64_t elements,
                float out[4 * decodedRows])
{
    HWY_DYNAMIC_DISPATCH(dotsOfTile)(rows, x, elements, out);
}

void addScaled(float* to, const float* x, float factor, uint64_t elements)
{
    HWY_DYNAMIC_DISPATCH(addScaled)(to, x, factor, elements);
}

void scaleBy(float* x, float factor, uint64_t elements)
{
    HWY_DYNAMIC_DISPATCH(scaleBy)(x, factor, elements);
}

void addWeighted(float* const to[4], const float* const weights[4], const float* const* x, uint64_t count,
                 uint64_t elements)
{
    HWY_DYNAMIC_DISPATCH(addWeighted)(to, weights, x, count, elements);
}

float exponentials(float* scores, float highest, uint64_t count)
{
    return HWY_DYNAMIC_DISPATCH(exponentials)(scores, highest, count);
}

void decodeHalves(const uint16_t* halves, float* to, uint64_t elements)
{
    HWY_DYNAMIC_DISPATCH(decodeHalves)(halves, to, elements);
}

} // namespace alcove
#endif
