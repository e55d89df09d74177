// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/cpu_ops.h"

#include "inference/file/quant_encode.h"
#include "inference/ops/cpu_values.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <limits>
#include <new>

namespace alcove {
Tensor CpuOps::allocate(QuantType type, std::array<uint64_t, 4> ne)
{
    constexpr std::align_val_t alignment{64};
    Tensor t{.type = type, .ne = ne};
    const uint64_t bytes = std::max<uint64_t>(t.bytes(), 1);
    auto* memory = static_cast<std::byte*>(::operator new(bytes, alignment));
    std::memset(memory, 0, bytes);
    t.memory = std::shared_ptr<void>(memory, [](void* p) { ::operator delete(p, alignment); });
    t.host = memory;
    return t;
}

Tensor CpuOps::result(QuantType type, std::array<uint64_t, 4> ne)
{
    Tensor t{.type = type, .ne = ne};
    t.memory = m_memory->take(t.bytes());
    t.host = static_cast<std::byte*>(t.memory.get());
    return t;
}

void CpuOps::share(uint64_t count, uint64_t numbers, const std::function<void(uint64_t begin, uint64_t end)>& work)
{
    constexpr uint64_t few = 16384; // waking the others costs about as much as these do
    if (numbers < few)
        work(0, count);
    else
        m_pool.parallelFor(count, work);
}

Tensor CpuOps::embed(const Tensor& table, const Tensor& tokens)
{
    Tensor y = result(QuantType::F32, {table.ne[0], tokens.ne[0], 1, 1});
    const auto* ids = reinterpret_cast<const TokenId*>(tokens.host);
    for (uint64_t t = 0; t < tokens.ne[0]; ++t) {
        assert(static_cast<uint64_t>(ids[t]) < table.ne[1]);
        dequantizeRow(table.type, rowOf(table, static_cast<uint64_t>(ids[t])), values(y) + t * table.ne[0],
                      table.ne[0]);
    }
    return y;
}

Tensor CpuOps::rmsNorm(const Tensor& x, const Tensor& weight, float epsilon)
{
    assert(weight.elements() == x.ne[0]);
    Tensor y = result(QuantType::F32, x.ne);
    const uint64_t width = x.ne[0];
    share(x.rows(), x.elements(), [&](uint64_t begin, uint64_t end) {
        for (uint64_t row = begin; row < end; ++row) {
            const float* in = values(x) + row * width;
            float* out = values(y) + row * width;
            const float scale = 1.0F / std::sqrt(dot(in, in, width) / static_cast<float>(width) + epsilon);
            for (uint64_t i = 0; i < width; ++i)
                out[i] = in[i] * scale * values(weight)[i];
        }
    });
    return y;
}

Tensor CpuOps::matmul(const Tensor& weight, const Tensor& x)
{
    assert(weight.ne[0] == x.ne[0]);
    const uint64_t inner = weight.ne[0];
    const uint64_t rows = weight.ne[1];
    Tensor y = result(QuantType::F32, {rows, x.ne[1], 1, 1});
    m_pool.parallelFor(rows, [&](uint64_t begin, uint64_t end) {
        std::vector<float> decoded(inner);
        for (uint64_t row = begin; row < end; ++row) {
            dequantizeRow(weight.type, rowOf(weight, row), decoded.data(), inner);
            for (uint64_t t = 0; t < x.ne[1]; ++t)
                values(y)[t * rows + row] = dot(decoded.data(), values(x) + t * inner, inner);
        }
    });
    return y;
}

Tensor CpuOps::add(const Tensor& a, const Tensor& b)
{
    assert(b.ne[0] == a.ne[0] && (b.rows() == a.rows() || b.rows() == 1));
    Tensor y = result(QuantType::F32, a.ne);
    const uint64_t period = b.elements();
    for (uint64_t i = 0; i < a.elements(); ++i)
        values(y)[i] = values(a)[i] + values(b)[i % period];
    return y;
}

Tensor CpuOps::swiglu(const Tensor& gate, const Tensor& up)
{
    assert(gate.ne == up.ne);
    Tensor y = result(QuantType::F32, gate.ne);
    share(gate.elements(), gate.elements(), [&](uint64_t begin, uint64_t end) {
        for (uint64_t i = begin; i < end; ++i) {
            const float g = values(gate)[i];
            values(y)[i] = g / (1.0F + std::exp(-g)) * values(up)[i];
        }
    });
    return y;
}

Tensor CpuOps::rope(const Tensor& x, const Tensor& turns, RopePairing pairing)
{
    const uint64_t width = x.ne[0];
    const uint64_t heads = x.ne[1];
    const uint64_t rotated = turns.ne[0];
    assert(turns.ne[1] == x.ne[2] && rotated <= width && rotated % 2 == 0);
    Tensor y = result(QuantType::F32, x.ne);
    std::memcpy(y.host, x.host, x.bytes());
    const uint64_t step = pairing == RopePairing::Neighbours ? 2 : 1;
    const uint64_t distance = pairing == RopePairing::Neighbours ? 1 : rotated / 2;
    for (uint64_t row = 0; row < x.rows(); ++row) {
        const float* turn = values(turns) + row / heads * rotated;
        float* head = values(y) + row * width;
        for (uint64_t pair = 0; pair < rotated / 2; ++pair) {
            float& a = head[pair * step];
            float& b = head[pair * step + distance];
            const float cosine = turn[pair * 2];
            const float sine = turn[pair * 2 + 1];
            const float turned = a * cosine - b * sine;
            b = a * sine + b * cosine;
            a = turned;
        }
    }
    return y;
}

void CpuOps::storeKv(const Tensor& x, const Tensor& cache, uint32_t column, const Step& step)
{
    const uint64_t width = x.ne[0];
    assert(column + width <= cache.ne[0] &&
           stepParams(step).firstPosition + stepParams(step).tokenCount <= cache.ne[1]);
    for (uint64_t t = 0; t < stepParams(step).tokenCount; ++t) {
        const float* in = values(x) + t * width;
        std::byte* row = cache.host + (stepParams(step).firstPosition + t) * rowBytes(cache.type, cache.ne[0]);
        std::byte* out = row + rowBytes(cache.type, column);
        if (cache.type == QuantType::F32) {
            std::memcpy(out, in, width * sizeof(float));
        } else if (cache.type == QuantType::Q8_0) {
            encodeQ8_0(in, out, width);
        } else {
            assert(cache.type == QuantType::F16);
            std::transform(in, in + width, reinterpret_cast<uint16_t*>(out), floatToHalf);
        }
    }
}

Tensor CpuOps::attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                         const Tensor& sinks)
{
    assert(q.ne[0] == shape.keyWidth && q.ne[1] == shape.heads && shape.heads % shape.kvHeads == 0);
    Tensor y = result(QuantType::F32, {uint64_t{shape.valueWidth} * shape.heads, q.ne[2], 1, 1});
    std::fill_n(values(y), y.elements(), 0.0F); // what pads a step stays so
    const uint64_t tokens = stepParams(step).tokenCount;
    const uint64_t block = quantTraits(cache.type).blockElements;
    m_pool.parallelFor(tokens * shape.heads, [&](uint64_t begin, uint64_t end) {
        std::vector<float> row(std::max(shape.keyWidth, shape.valueWidth) + 2 * block);
        std::vector<float> weights;
        const auto cacheRow = [&](uint64_t position, uint64_t column, uint64_t width) {
            // A head may begin and end inside a block.
            const uint64_t before = column % block;
            const std::byte* from = cache.host + position * rowBytes(cache.type, cache.ne[0]);
            dequantizeRow(cache.type, from + rowBytes(cache.type, column - before), row.data(),
                          (before + width + block - 1) / block * block);
            return row.data() + before;
        };
        for (uint64_t job = begin; job < end; ++job) {
            const uint64_t token = job / shape.heads;
            const uint64_t kvHead = job % shape.heads / (shape.heads / shape.kvHeads);
            const uint64_t visible = stepParams(step).firstPosition + token + 1;
            const uint64_t oldest = shape.window && visible > shape.window ? visible - shape.window : 0;
            weights.resize(visible);
            const float sink =
                sinks.empty() ? -std::numeric_limits<float>::infinity() : values(sinks)[job % shape.heads];
            float highest = sink;
            for (uint64_t p = oldest; p < visible; ++p) {
                const float* key = cacheRow(p, kvHead * shape.keyWidth, shape.keyWidth);
                weights[p] = dot(values(q) + job * shape.keyWidth, key, shape.keyWidth) * shape.scale;
                highest = std::max(highest, weights[p]);
            }
            float total = std::exp(sink - highest);
            for (uint64_t p = oldest; p < visible; ++p) {
                weights[p] = std::exp(weights[p] - highest);
                total += weights[p];
            }
            float* out = values(y) + job * shape.valueWidth;
            for (uint64_t p = oldest; p < visible; ++p) {
                const float* value = cacheRow(p, shape.valueColumn + kvHead * shape.valueWidth, shape.valueWidth);
                for (uint64_t i = 0; i < shape.valueWidth; ++i)
                    out[i] += weights[p] / total * value[i];
            }
        }
    });
    return y;
}

Tensor CpuOps::lastRow(const Tensor& x, const Step& step)
{
    Tensor y = result(QuantType::F32, {x.ne[0], 1, 1, 1});
    const uint64_t last = stepParams(step).tokenCount - 1;
    std::memcpy(y.host, values(x) + last * x.ne[0], x.ne[0] * sizeof(float));
    return y;
}

} // namespace alcove
