// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/fast_cpu_ops.h"

#include "inference/ops/cpu_attention.h"
#include "inference/ops/cpu_kernels.h"
#include "inference/ops/cpu_rows.h"
#include "inference/ops/cpu_values.h"

#include <algorithm>
#include <span>
#include <vector>

namespace alcove {
namespace {

// A row is multiplied as it is stored for so many vectors; for more it is decoded once.
constexpr size_t fewVectors = 3;

} // namespace

void FastCpuOps::multiplyDecoded(std::span<const float> decoded, const std::vector<Meeting>& meets, const float* x,
                                 float* y, uint64_t inner, uint64_t stride)
{
    const uint64_t count = decoded.size() / inner;
    size_t i = 0;
    for (; i + 4 <= meets.size(); i += 4) {
        const float* vectors[4];
        for (size_t t = 0; t < 4; ++t)
            vectors[t] = x + meets[i + t].input * inner;
        float results[4 * tileRows];
        if (count == tileRows) {
            const float* rows[tileRows];
            for (size_t r = 0; r < tileRows; ++r)
                rows[r] = decoded.data() + r * inner;
            dotsOfTile(rows, vectors, inner, results);
        } else {
            for (uint64_t r = 0; r < count; ++r)
                dotsOfFour(decoded.data() + r * inner, vectors, inner, results + 4 * r);
        }
        for (uint64_t r = 0; r < count; ++r) {
            for (size_t t = 0; t < 4; ++t)
                y[meets[i + t].output * stride + r] = results[4 * r + t];
        }
    }
    for (; i < meets.size(); ++i) {
        for (uint64_t r = 0; r < count; ++r)
            y[meets[i].output * stride + r] = dotOf(decoded.data() + r * inner, x + meets[i].input * inner, inner);
    }
}

Tensor FastCpuOps::multiply(const Tensor& weight, const Tensor& x, const std::vector<std::vector<Meeting>>& meetings,
                            uint64_t outputs)
{
    const uint64_t inner = weight.ne[0];
    const uint64_t rows = weight.ne[1];
    const uint64_t stride = rowBytes(weight.type, inner);
    Tensor y = allocate(QuantType::F32, {rows, outputs, 1, 1});
    const RowDots dots = rowDots(weight.type);
    const DotVectors vectors(values(x), inner, dots ? x.rows() : 0);
    std::vector<uint64_t> used; // matrices that meet a vector
    for (uint64_t matrix = 0; matrix < meetings.size(); ++matrix) {
        if (!meetings[matrix].empty())
            used.push_back(matrix);
    }

    const auto work = [&](uint64_t begin, uint64_t end) {
        std::vector<float> decoded; // for many vectors only
        for (uint64_t job = begin; job < end;) {
            const uint64_t matrix = used[job / rows];
            const uint64_t row = job % rows;
            const auto& meets = meetings[matrix];
            const std::byte* from = weight.host + (matrix * rows + row) * stride;
            if (dots && meets.size() <= fewVectors) {
                const uint64_t count = std::min(end - job, rows - row);
                for (const auto& [input, output] : meets)
                    dots(from, stride, count, vectors[input], inner, values(y) + output * rows + row);
                job += count;
                continue;
            }
            const uint64_t count = std::min({tileRows, end - job, rows - row});
            decoded.resize(tileRows * inner);
            for (uint64_t r = 0; r < count; ++r)
                decodeRow(weight.type, from + r * stride, decoded.data() + r * inner, inner);
            multiplyDecoded({decoded.data(), count * inner}, meets, values(x), values(y) + row, inner, rows);
            job += count;
        }
    };
    constexpr uint64_t oneToken = 24; // no more outputs than its experts or heads
    m_pool.parallelFor(used.size() * rows, work, outputs > oneToken ? 16 : 4);
    return y;
}

Tensor FastCpuOps::matmul(const Tensor& weight, const Tensor& x)
{
    assert(weight.ne[0] == x.ne[0]);
    std::vector<Meeting> all(x.ne[1]);
    for (uint64_t t = 0; t < x.ne[1]; ++t)
        all[t] = {.input = t, .output = t};
    return multiply(weight, x, {all}, x.ne[1]);
}

Tensor FastCpuOps::matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids)
{
    const uint64_t outputs = ids.elements();
    assert(x.rows() == ids.ne[1] || x.rows() == outputs);
    const uint64_t sharers = x.rows() == outputs ? 1 : ids.ne[0];
    const auto* expert = reinterpret_cast<const TokenId*>(ids.host);
    std::vector<std::vector<Meeting>> meetings(weight.ne[2]);
    for (uint64_t j = 0; j < outputs; ++j)
        meetings[static_cast<uint64_t>(expert[j])].push_back({.input = j / sharers, .output = j});
    return multiply(weight, x, meetings, outputs).shaped(weight.ne[1], ids.ne[0], ids.ne[1]);
}

Tensor FastCpuOps::matmulHeads(const Tensor& weight, const Tensor& x)
{
    assert(weight.ne[2] == x.ne[1]);
    std::vector<std::vector<Meeting>> meetings(weight.ne[2]);
    for (uint64_t j = 0; j < x.rows(); ++j)
        meetings[j % weight.ne[2]].push_back({.input = j, .output = j});
    return multiply(weight, x, meetings, x.rows()).shaped(weight.ne[1], x.ne[1], x.ne[2]);
}

Tensor FastCpuOps::attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                             const Tensor& sinks)
{
    assert(q.ne[0] == shape.keyWidth && q.ne[1] == shape.heads && shape.heads % shape.kvHeads == 0);
    Tensor y = allocate(QuantType::F32, {uint64_t{shape.valueWidth} * shape.heads, q.ne[2], 1, 1});
    CpuAttention(m_pool, q, cache, shape, step, sinks).computeInto(y);
    return y;
}

} // namespace alcove
