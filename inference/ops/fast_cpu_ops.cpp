// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/fast_cpu_ops.h"

#include "inference/ops/cpu_kernels.h"
#include "inference/ops/cpu_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace alcove {
namespace {

// A row is multiplied as it is stored for so many vectors; for more it is decoded once.
constexpr size_t fewVectors = 3;

// Consecutive query heads of one token that read the same KV head.
class HeadGroup {
public:
    HeadGroup(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step, const Tensor& sinks)
        : m_q(q), m_cache(cache), m_shape(shape), m_step(step), m_sinks(sinks)
    {
        m_row.resize(std::max(shape.keyWidth, shape.valueWidth) + 2 * quantTraits(cache.type).blockElements);
    }

    // Jobs first to end - 1 (a job is a head of a token) into y.
    void attend(uint64_t first, uint64_t end, float* y)
    {
        const uint64_t token = first / m_shape.heads;
        const uint64_t kvHead = first % m_shape.heads / (m_shape.heads / m_shape.kvHeads);
        const uint64_t visible = stepParams(m_step).firstPosition + token + 1;
        const uint64_t oldest = m_shape.window && visible > m_shape.window ? visible - m_shape.window : 0;
        const uint64_t positions = visible - oldest;
        const uint64_t heads = end - first;
        m_weights.resize(heads * positions);
        for (uint64_t p = 0; p < positions; ++p) {
            const float* key = cacheRow(oldest + p, kvHead * m_shape.keyWidth, m_shape.keyWidth);
            for (uint64_t h = 0; h < heads; ++h)
                m_weights[h * positions + p] =
                    dotOf(values(m_q) + (first + h) * m_shape.keyWidth, key, m_shape.keyWidth) * m_shape.scale;
        }
        for (uint64_t h = 0; h < heads; ++h)
            weigh(std::span(m_weights).subspan(h * positions, positions), (first + h) % m_shape.heads);
        for (uint64_t p = 0; p < positions; ++p) {
            const float* value =
                cacheRow(oldest + p, m_shape.valueColumn + kvHead * m_shape.valueWidth, m_shape.valueWidth);
            for (uint64_t h = 0; h < heads; ++h)
                addScaled(y + (first + h) * m_shape.valueWidth, value, m_weights[h * positions + p],
                          m_shape.valueWidth);
        }
    }

private:
    void weigh(std::span<float> scores, uint64_t head) const
    {
        const float sink = m_sinks.empty() ? -std::numeric_limits<float>::infinity() : values(m_sinks)[head];
        const float highest = std::max(sink, *std::ranges::max_element(scores));
        float total = std::exp(sink - highest);
        for (float& score : scores) {
            score = std::exp(score - highest);
            total += score;
        }
        for (float& score : scores)
            score /= total;
    }

    const float* cacheRow(uint64_t position, uint64_t column, uint64_t width)
    {
        const uint64_t block = quantTraits(m_cache.type).blockElements;
        const std::byte* from = m_cache.host + position * rowBytes(m_cache.type, m_cache.ne[0]);
        if (m_cache.type == QuantType::F32)
            return reinterpret_cast<const float*>(from) + column;
        if (m_cache.type == QuantType::F16) {
            decodeHalves(reinterpret_cast<const uint16_t*>(from) + column, m_row.data(), width);
            return m_row.data();
        }
        const uint64_t before = column % block; // a head may begin and end inside a block
        dequantizeRow(m_cache.type, from + rowBytes(m_cache.type, column - before), m_row.data(),
                      (before + width + block - 1) / block * block);
        return m_row.data() + before;
    }

    const Tensor& m_q;
    const Tensor& m_cache;
    const AttentionShape& m_shape;
    const Step& m_step;
    const Tensor& m_sinks;
    std::vector<float> m_row;
    std::vector<float> m_weights;
};

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
    const uint64_t sumsWidth = (inner + 31) / 32;
    Tensor y = allocate(QuantType::F32, {rows, outputs, 1, 1});
    const RowDot dot = rowDot(weight.type);
    std::vector<float> sums(dot ? x.rows() * sumsWidth : 0);
    for (uint64_t row = 0; dot && row < x.rows(); ++row)
        sumsOf32(values(x) + row * inner, sums.data() + row * sumsWidth, inner);
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
            if (dot && meets.size() <= fewVectors) {
                for (const auto& [input, output] : meets)
                    values(y)[output * rows + row] = dot(rowOf(weight, matrix * rows + row), values(x) + input * inner,
                                                         sums.data() + input * sumsWidth, inner);
                ++job;
                continue;
            }
            const uint64_t count = std::min({tileRows, end - job, rows - row});
            decoded.resize(tileRows * inner);
            for (uint64_t r = 0; r < count; ++r)
                dequantizeRow(weight.type, rowOf(weight, matrix * rows + row + r), decoded.data() + r * inner, inner);
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
    const uint64_t sharing = shape.heads / shape.kvHeads; // neighbours that read the same KV head
    m_pool.parallelFor(uint64_t{stepParams(step).tokenCount} * shape.heads, [&](uint64_t begin, uint64_t end) {
        HeadGroup group(q, cache, shape, step, sinks);
        while (begin < end) {
            const uint64_t next = std::min(end, (begin / sharing + 1) * sharing);
            group.attend(begin, next, values(y));
            begin = next;
        }
    });
    return y;
}

} // namespace alcove
