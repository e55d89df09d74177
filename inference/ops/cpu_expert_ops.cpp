// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of CpuOps that mixtures of experts and latent attention need.
#include "inference/ops/cpu_ops.h"
#include "inference/ops/cpu_values.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

namespace alcove {
namespace {

constexpr float minusInfinity = -std::numeric_limits<float>::infinity();

std::vector<float> gates(const float* logits, uint64_t experts, Gating gating)
{
    std::vector<float> gate(logits, logits + experts);
    if (gating == Gating::Sigmoid) {
        for (float& g : gate)
            g = 1.0F / (1.0F + std::exp(-g));
    } else if (gating == Gating::Softmax) {
        const float highest = *std::ranges::max_element(gate);
        for (float& g : gate)
            g = std::exp(g - highest);
        const float total = std::accumulate(gate.begin(), gate.end(), 0.0F);
        for (float& g : gate)
            g /= total;
    }
    return gate;
}

// Puts the experts of all but the best groups out of the running.
void limitGroups(std::vector<float>& choice, const RouterShape& shape)
{
    const size_t size = choice.size() / shape.groups;
    std::vector<std::pair<float, uint32_t>> scores; // the better first, of equals the lower group
    for (uint32_t g = 0; g < shape.groups; ++g) {
        float best = minusInfinity;
        float second = minusInfinity;
        for (const float score : std::span(choice).subspan(g * size, size)) {
            second = std::max(second, std::min(score, best));
            best = std::max(best, score);
        }
        scores.emplace_back(shape.scoreGroupByTwo && size > 1 ? best + second : best, g);
    }
    std::ranges::stable_sort(scores, std::greater(), &std::pair<float, uint32_t>::first);
    for (size_t i = shape.groupsUsed; i < scores.size(); ++i)
        std::fill_n(choice.begin() + static_cast<ptrdiff_t>(scores[i].second * size), size, minusInfinity);
}

void weigh(std::span<float> weights, const RouterShape& shape)
{
    if (shape.gating == Gating::SoftmaxOfChosen) {
        const float highest = *std::ranges::max_element(weights);
        for (float& w : weights)
            w = std::exp(w - highest);
    }
    const float total = std::accumulate(weights.begin(), weights.end(), 0.0F);
    float divisor = 1;
    if (shape.gating == Gating::SoftmaxOfChosen)
        divisor = total;
    else if (shape.normalize)
        divisor = std::max(total, 6.103515625e-5F); // the smallest normal half, as the peers have it
    for (float& w : weights)
        w = w / divisor * shape.scale;
}

} // namespace

Routing CpuOps::route(const Tensor& logits, const Tensor& bias, const RouterShape& shape)
{
    const uint64_t experts = logits.ne[0];
    const uint64_t tokens = logits.ne[1];
    Routing routing{.ids = result(QuantType::I32, {shape.chosen, tokens, 1, 1}),
                    .weights = result(QuantType::F32, {shape.chosen, tokens, 1, 1})};
    for (uint64_t t = 0; t < tokens; ++t) {
        const std::vector<float> gate = gates(values(logits) + t * experts, experts, shape.gating);
        std::vector<float> choice = gate;
        for (uint64_t e = 0; !bias.empty() && e < experts; ++e)
            choice[e] += values(bias)[e];
        if (shape.groups > 1)
            limitGroups(choice, shape);
        auto* ids = reinterpret_cast<TokenId*>(routing.ids.host) + t * shape.chosen;
        const std::span<float> weights(values(routing.weights) + t * shape.chosen, shape.chosen);
        for (uint32_t c = 0; c < shape.chosen; ++c) {
            const auto best = std::ranges::max_element(choice); // the first of equals
            ids[c] = static_cast<TokenId>(best - choice.begin());
            weights[c] = gate[static_cast<size_t>(ids[c])];
            *best = minusInfinity;
        }
        weigh(weights, shape);
    }
    return routing;
}

Tensor CpuOps::matvecStack(const Tensor& weight, const Tensor& x,
                           const std::function<uint64_t(uint64_t output)>& matrixOf, uint64_t outputs, uint64_t sharers)
{
    const uint64_t inner = weight.ne[0];
    const uint64_t rows = weight.ne[1];
    Tensor y = result(QuantType::F32, {rows, outputs, 1, 1});
    std::vector<std::vector<uint64_t>> outputsOf(weight.ne[2]);
    for (uint64_t j = 0; j < outputs; ++j)
        outputsOf[matrixOf(j)].push_back(j);
    // Threads share the rows; every weight row is decoded once for all the vectors that meet it.
    m_pool.parallelFor(rows, [&](uint64_t begin, uint64_t end) {
        std::vector<float> decoded(inner);
        for (uint64_t matrix = 0; matrix < weight.ne[2]; ++matrix) {
            for (uint64_t row = begin; !outputsOf[matrix].empty() && row < end; ++row) {
                dequantizeRow(weight.type, rowOf(weight, matrix * rows + row), decoded.data(), inner);
                for (const uint64_t j : outputsOf[matrix])
                    values(y)[j * rows + row] = dot(decoded.data(), values(x) + j / sharers * inner, inner);
            }
        }
    });
    return y;
}

Tensor CpuOps::matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids)
{
    const uint64_t outputs = ids.elements();
    assert(x.rows() == ids.ne[1] || x.rows() == outputs);
    const auto* expert = reinterpret_cast<const TokenId*>(ids.host);
    const auto matrixOf = [&](uint64_t j) { return static_cast<uint64_t>(expert[j]); };
    return matvecStack(weight, x, matrixOf, outputs, x.rows() == outputs ? 1 : ids.ne[0])
        .shaped(weight.ne[1], ids.ne[0], ids.ne[1]);
}

Tensor CpuOps::matmulHeads(const Tensor& weight, const Tensor& x)
{
    assert(weight.ne[2] == x.ne[1]);
    return matvecStack(
               weight, x, [&](uint64_t j) { return j % weight.ne[2]; }, x.rows(), 1)
        .shaped(weight.ne[1], x.ne[1], x.ne[2]);
}

Tensor CpuOps::addExpertBias(const Tensor& x, const Tensor& bias, const Tensor& ids)
{
    assert(bias.ne[0] == x.ne[0] && x.rows() == ids.elements());
    Tensor y = result(QuantType::F32, x.ne);
    const auto* expert = reinterpret_cast<const TokenId*>(ids.host);
    for (uint64_t i = 0; i < x.elements(); ++i) {
        const uint64_t row = i / x.ne[0];
        values(y)[i] = values(x)[i] + values(bias)[static_cast<uint64_t>(expert[row]) * x.ne[0] + i % x.ne[0]];
    }
    return y;
}

Tensor CpuOps::combineExperts(const Tensor& x, const Tensor& weights)
{
    assert(x.ne[1] == weights.ne[0] && x.ne[2] == weights.ne[1]);
    const uint64_t width = x.ne[0];
    Tensor y = result(QuantType::F32, {width, x.ne[2], 1, 1});
    share(x.ne[2], x.elements(), [&](uint64_t begin, uint64_t end) {
        for (uint64_t j = begin * x.ne[1]; j < end * x.ne[1]; ++j) {
            float* out = values(y) + j / x.ne[1] * width;
            if (j % x.ne[1] == 0)
                std::fill_n(out, width, 0.0F);
            for (uint64_t i = 0; i < width; ++i)
                out[i] += values(weights)[j] * values(x)[j * width + i];
        }
    });
    return y;
}

Tensor CpuOps::slice(const Tensor& x, uint64_t first, uint64_t count)
{
    assert(first + count <= x.ne[0]);
    Tensor y = result(QuantType::F32, {count, x.ne[1], x.ne[2], x.ne[3]});
    for (uint64_t row = 0; row < x.rows(); ++row)
        std::memcpy(values(y) + row * count, values(x) + row * x.ne[0] + first, count * sizeof(float));
    return y;
}

Tensor CpuOps::concat(const Tensor& a, const Tensor& b)
{
    assert(a.rows() == b.rows());
    Tensor y = result(QuantType::F32, {a.ne[0] + b.ne[0], a.ne[1], a.ne[2], a.ne[3]});
    for (uint64_t row = 0; row < a.rows(); ++row) {
        float* out = values(y) + row * y.ne[0];
        std::memcpy(out, values(a) + row * a.ne[0], a.ne[0] * sizeof(float));
        std::memcpy(out + a.ne[0], values(b) + row * b.ne[0], b.ne[0] * sizeof(float));
    }
    return y;
}

Tensor CpuOps::swigluClamped(const Tensor& gate, const Tensor& up, float alpha, float limit)
{
    assert(gate.ne == up.ne);
    Tensor y = result(QuantType::F32, gate.ne);
    share(gate.elements(), gate.elements(), [&](uint64_t begin, uint64_t end) {
        for (uint64_t i = begin; i < end; ++i) {
            const float g = std::min(values(gate)[i], limit);
            values(y)[i] = g / (1.0F + std::exp(-alpha * g)) * (std::clamp(values(up)[i], -limit, limit) + 1.0F);
        }
    });
    return y;
}

Tensor CpuOps::scale(const Tensor& x, float factor)
{
    Tensor y = result(QuantType::F32, x.ne);
    for (uint64_t i = 0; i < x.elements(); ++i)
        values(y)[i] = factor * values(x)[i];
    return y;
}

Tensor CpuOps::gateRows(const Tensor& x, const Tensor& gate)
{
    assert(gate.elements() == x.rows());
    Tensor y = result(QuantType::F32, x.ne);
    for (uint64_t i = 0; i < x.elements(); ++i)
        values(y)[i] = values(x)[i] / (1.0F + std::exp(-values(gate)[i / x.ne[0]]));
    return y;
}

} // namespace alcove
