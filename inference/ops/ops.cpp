// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The operations that are made of others, where a device has no kernel that does them at once.
#include "inference/ops/ops.h"

#include <algorithm>

namespace alcove {

bool ExpertWork::inRam() const
{
    return std::ranges::all_of(weights, [](const Tensor& t) { return t.range.buffer && t.range.buffer->inRam(); });
}

uint64_t ExpertWork::bytes(const Routing& routing) const
{
    uint64_t sum = 0;
    for (const Tensor& weight : weights) {
        const uint64_t experts = weight.ne[weight.ne[2] > 1 ? 2 : 1]; // biases have two dimensions
        sum += weight.bytes() / experts * std::min(experts, routing.ids.elements());
    }
    return sum;
}

Tensor Ops::matmulAdd(const Tensor& weight, const Tensor& x, const Tensor& b)
{
    return add(matmul(weight, x), b);
}

std::vector<Tensor> Ops::project(const Normed& x, std::initializer_list<LinearMap> maps)
{
    const Tensor seen = rmsNorm(x.x, x.weight, x.epsilon);
    std::vector<Tensor> results;
    for (const auto& [weight, bias] : maps)
        results.push_back(bias.empty() ? matmul(weight, seen) : matmulAdd(weight, seen, bias));
    return results;
}

Routed Ops::chooseExperts(const Normed& x, const Router& router)
{
    const Tensor seen = rmsNorm(x.x, x.weight, x.epsilon);
    const Tensor logits =
        router.bias.empty() ? matmul(router.weight, seen) : matmulAdd(router.weight, seen, router.bias);
    return {.x = seen, .routing = route(logits, router.selectionBias, router.shape)};
}

Tensor Ops::projectSwiglu(const Normed& x, const Tensor& gate, const Tensor& up)
{
    return matmulSwiglu(gate, up, rmsNorm(x.x, x.weight, x.epsilon));
}

Tensor Ops::matmulSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x)
{
    const Tensor gates = matmul(gate, x);
    return swiglu(gates, matmul(up, x));
}

Tensor Ops::matmulExpertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x, const Tensor& ids)
{
    const Tensor gates = matmulExperts(gate, x, ids);
    return swiglu(gates, matmulExperts(up, x, ids));
}

Tensor Ops::biasedExpertsSwiglu(const LinearMap& gate, const LinearMap& up, const Tensor& x, const Tensor& ids,
                                const std::optional<ClampedSwiglu>& clamped)
{
    const auto mapped = [&](const LinearMap& map) {
        const Tensor y = matmulExperts(map.weight, x, ids);
        return map.bias.empty() ? y : addExpertBias(y, map.bias, ids);
    };
    const Tensor gates = mapped(gate);
    const Tensor ups = mapped(up);
    return clamped ? swigluClamped(gates, ups, clamped->alpha, clamped->limit) : swiglu(gates, ups);
}

ExpertInner Ops::expertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& sharedGate, const Tensor& sharedUp,
                               const Tensor& x, const Tensor& ids)
{
    ExpertInner inner{.routed = matmulExpertsSwiglu(gate, up, x, ids)};
    if (!sharedGate.empty())
        inner.shared = matmulSwiglu(sharedGate, sharedUp, x);
    return inner;
}

Tensor Ops::enterHeads(const Tensor& q, const Tensor& k, const Tensor& v, const HeadNorms& norms, const Tensor& turns,
                       RopePairing pairing, const Tensor& cache, uint32_t valueColumn, const Step& step)
{
    const auto normed = [&](const Tensor& x, const Tensor& norm) {
        if (norm.empty())
            return x;
        const Tensor rows = norm.ne[0] == x.ne[0] ? x : x.shaped(norm.ne[0], x.ne[2]);
        return rmsNorm(rows, norm, norms.epsilon).shaped(x.ne[0], x.ne[1], x.ne[2]);
    };
    const auto turned = [&](const Tensor& x) { return turns.empty() ? x : rope(x, turns, pairing); };
    const Tensor queries = normed(q, norms.query);
    const Tensor keys = normed(k, norms.key);
    storeKv(turned(keys).shaped(k.ne[0] * k.ne[1], k.ne[2]), cache, 0, step);
    storeKv(v, cache, valueColumn, step);
    return turned(queries);
}

void Ops::storeLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns, const Tensor& cache,
                      const Step& step)
{
    const uint64_t rank = norm.ne[0];
    const uint64_t rotary = turns.ne[0];
    const uint64_t tokens = latent.ne[1];
    const Tensor c = rmsNorm(slice(latent, 0, rank), norm, epsilon);
    const Tensor key = rope(slice(latent, rank, rotary).shaped(rotary, 1, tokens), turns, RopePairing::Neighbours);
    storeKv(concat(c, key.shaped(rotary, tokens)), cache, 0, step);
}

Tensor Ops::latentQueries(const Tensor& keyUp, const Tensor& q, const Tensor& turns)
{
    const uint64_t content = keyUp.ne[0];
    const Tensor turned = rope(slice(q, content, turns.ne[0]), turns, RopePairing::Neighbours);
    return concat(matmulHeads(keyUp, slice(q, 0, content)), turned);
}

Tensor Ops::enterLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns,
                        const Tensor& cache, const Step& step, const Tensor& keyUp, const Tensor& q)
{
    storeLatent(latent, norm, epsilon, turns, cache, step);
    return latentQueries(keyUp, q, turns);
}

Tensor Ops::latentAttention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                            const Tensor& valueUp)
{
    return matmulHeads(valueUp, attention(q, cache, shape, step).shaped(shape.valueWidth, shape.heads, q.ne[2]));
}

Tensor Ops::sumExperts(const Tensor& x, const Tensor& weights, const Tensor& shared, const Tensor& residual)
{
    Tensor sum = combineExperts(x, weights);
    if (!shared.empty())
        sum = add(sum, shared);
    return add(residual, sum);
}

Tensor Ops::addExperts(const Tensor& residual, const ExpertOutputs& outputs, const ExpertInner& inner,
                       const Routing& routing)
{
    Tensor answers = matmulExperts(outputs.down, inner.routed, routing.ids);
    if (!outputs.bias.empty())
        answers = addExpertBias(answers, outputs.bias, routing.ids);
    const Tensor shared = outputs.sharedDown.empty() ? Tensor{} : matmul(outputs.sharedDown, inner.shared);
    return sumExperts(answers, routing.weights, shared, residual);
}

} // namespace alcove
