// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/fast_cpu_ops.h"

#include "inference/ops/cpu_attention.h"
#include "inference/ops/cpu_kernels.h"
#include "inference/ops/cpu_rows.h"
#include "inference/ops/cpu_tiles.h"
#include "inference/ops/cpu_values.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace alcove {
namespace {

// A row is multiplied as it is stored for so many vectors; for more it is made whole numbers, or decoded, once.
constexpr size_t fewVectors = 1;
constexpr size_t fewVectorsOfFloats = 3;

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
        float results[4 * decodedRows];
        if (count == decodedRows) {
            const float* rows[decodedRows];
            for (size_t r = 0; r < decodedRows; ++r)
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

std::vector<std::vector<TileVectors>> FastCpuOps::tileVectors(const Tensor& weight, const DotVectors& vectors,
                                                              const std::vector<std::vector<Meeting>>& meetings)
{
    std::vector<std::vector<TileVectors>> all(meetings.size());
    struct Part {
        uint64_t matrix;
        std::vector<uint64_t> inputs;
    };
    std::vector<Part> parts;
    for (uint64_t matrix = 0; matrix < meetings.size(); ++matrix) {
        const auto& meets = meetings[matrix];
        for (size_t i = 0; meets.size() > fewVectors && i < meets.size(); ++i) {
            if (i % TileVectors::most == 0)
                parts.push_back({.matrix = matrix, .inputs = {}});
            parts.back().inputs.push_back(meets[i].input);
        }
    }
    std::vector<std::optional<TileVectors>> made(parts.size());
    m_pool.parallelFor(parts.size(), [&](uint64_t begin, uint64_t end) {
        for (uint64_t i = begin; i < end; ++i)
            made[i].emplace(weight.type, weight.ne[0], vectors, parts[i].inputs);
    });
    for (size_t i = 0; i < parts.size() && !m_pool.stopped(); ++i)
        all[parts[i].matrix].push_back(std::move(*made[i]));
    return all;
}

Tensor FastCpuOps::multiply(const Tensor& weight, const Tensor& x, const std::vector<std::vector<Meeting>>& meetings,
                            uint64_t outputs)
{
    const uint64_t inner = weight.ne[0];
    const uint64_t rows = weight.ne[1];
    const uint64_t stride = rowBytes(weight.type, inner);
    Tensor y = result(QuantType::F32, {rows, outputs, 1, 1});
    const RowDots dots = rowDots(weight.type);
    const bool tiled = canBeTiled(weight.type);
    const auto asStored = [&](const std::vector<Meeting>& meets) {
        return dots && meets.size() <= (tiled ? fewVectors : fewVectorsOfFloats);
    };
    std::vector<uint64_t> used; // matrices that meet a vector
    for (uint64_t matrix = 0; matrix < meetings.size(); ++matrix) {
        if (!meetings[matrix].empty())
            used.push_back(matrix);
    }
    const bool prepares =
        tiled || std::ranges::any_of(used, [&](uint64_t matrix) { return asStored(meetings[matrix]); });
    DotVectors vectors(values(x), inner, prepares ? x.rows() : 0);
    if (prepares)
        share(x.rows(), x.elements(), [&](uint64_t begin, uint64_t end) { vectors.prepare(begin, end); });

    const auto inTiles = tiled ? tileVectors(weight, vectors, meetings) : std::vector<std::vector<TileVectors>>();

    // A job is so many rows of a matrix.
    const uint64_t unit = tiled ? tileRows : decodedRows;
    const uint64_t units = (rows + unit - 1) / unit;
    const auto work = [&](uint64_t begin, uint64_t end) {
        std::vector<float> decoded;
        std::vector<float> products;
        for (uint64_t job = begin; job < end;) {
            const uint64_t matrix = used[job / units];
            const uint64_t row = job % units * unit;
            const auto& meets = meetings[matrix];
            const std::byte* from = weight.host + (matrix * rows + row) * stride;
            if (asStored(meets)) {
                const uint64_t jobs = std::min(end - job, units - job % units);
                const uint64_t count = std::min(jobs * unit, rows - row);
                for (const auto& [input, output] : meets)
                    dots(from, stride, count, vectors[input], inner, values(y) + output * rows + row);
                job += jobs;
                continue;
            }
            const uint64_t count = std::min(unit, rows - row);
            if (tiled) {
                multiplyTile(weight.type, inner, from, stride, count, inTiles[matrix], products);
                for (size_t t = 0; t < meets.size(); ++t)
                    std::copy_n(products.data() + t * unit, count, values(y) + meets[t].output * rows + row);
            } else {
                decoded.resize(decodedRows * inner);
                for (uint64_t r = 0; r < count; ++r)
                    decodeRow(weight.type, from + r * stride, decoded.data() + r * inner, inner);
                multiplyDecoded({decoded.data(), count * inner}, meets, values(x), values(y) + row, inner, rows);
            }
            ++job;
        }
    };
    constexpr uint64_t oneToken = 24; // no more outputs than its experts or heads
    if (m_pool.stopped())
        return y;
    m_pool.parallelFor(used.size() * units, work, outputs > oneToken ? 16 : 4);
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
    Tensor y = result(QuantType::F32, {uint64_t{shape.valueWidth} * shape.heads, q.ne[2], 1, 1});
    std::fill_n(values(y), y.elements(), 0.0F); // what pads a step stays so
    CpuAttention(m_pool, q, cache, shape, step, sinks).computeInto(y);
    return y;
}

} // namespace alcove
