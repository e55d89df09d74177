// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of GpuOps that latent attention needs.
#include "inference/ops/gpu_ops.h"

#include <cassert>

namespace alcove {

Tensor GpuOps::latentQueries(const Tensor& keyUp, const Tensor& q, const Tensor& turns)
{
    assert(keyUp.ne[2] == q.ne[1] && keyUp.ne[0] + turns.ne[0] == q.ne[0]);
    Tensor y = result({keyUp.ne[1] + turns.ne[0], q.ne[1], q.ne[2], 1});
    multiplyHeads(keyUp, q, y);
    turn(q, keyUp.ne[0], turns.ne[0], turns, RopePairing::Neighbours, y, keyUp.ne[1]);
    return y;
}

void GpuOps::storeLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns,
                         const Tensor& cache, const Step& step)
{
    assert(norm.ne[0] + turns.ne[0] == latent.ne[0] && latent.ne[0] <= cache.ne[0] && turns.ne[1] == latent.ne[1]);
    run("store_latent", {groupSize(), static_cast<uint32_t>(cache.type)},
        {latent.range, step.params.range, cache.range, norm.range, turns.range},
        shader::StoreLatentParams{u32(norm.ne[0]), u32(turns.ne[0]), u32(cache.ne[0]), epsilon}, spread(latent.ne[1]),
        {.bytes = 2 * latent.bytes()});
}

Tensor GpuOps::enterLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns,
                           const Tensor& cache, const Step& step, const Tensor& keyUp, const Tensor& q)
{
    const bool byFour = q.ne[0] % 4 == 0 || quantTraits(keyUp.type).blockElements == 1; // as blocks want vectors
    const auto stack = fuses(q.ne[2]) && byFour ? oneBinding({&keyUp}) : std::nullopt;
    if (!stack)
        return Ops::enterLatent(latent, norm, epsilon, turns, cache, step, keyUp, q);
    const uint64_t content = keyUp.ne[0];
    const uint64_t rank = keyUp.ne[1];
    const uint64_t rotary = turns.ne[0];
    const uint64_t heads = q.ne[1];
    assert(keyUp.ne[2] == heads && content + rotary == q.ne[0] && norm.ne[0] == rank);
    assert(latent.ne[0] == rank + rotary && latent.ne[0] <= cache.ne[0] && rotary % 2 == 0);
    Tensor y = result({rank + rotary, heads, 1, 1});
    const uint64_t groupRows = groupSize(); // four of each four invocations
    // Of each head its rows and the rotary part; behind the heads the cache row.
    run(variant("latent_queries", keyUp.type), {groupSize(), static_cast<uint32_t>(cache.type)},
        {stack->range, q.range, y.range, cache.range, step.params.range, norm.range, turns.range, latent.range},
        shader::LatentQueriesParams{u32(heads), u32(content), u32(rotary), u32(rank), u32(cache.ne[0]), epsilon},
        {u32((rank + groupRows - 1) / groupRows) + 1, u32(heads + 1), 1},
        {.bytes = keyUp.bytes() + q.bytes() + y.bytes() + 2 * latent.bytes()});
    return y;
}

Tensor GpuOps::latentAttention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                               const Tensor& valueUp)
{
    const AttentionLayout layout = attentionLayout(shape, q.ne[2], cache);
    const auto stack = fuses(q.ne[2]) && layout.parts > 1 ? oneBinding({&valueUp}) : std::nullopt;
    if (!stack)
        return Ops::latentAttention(q, cache, shape, step, valueUp);
    assert(valueUp.ne[0] == shape.valueWidth && valueUp.ne[2] == shape.heads);
    const Tensor parts = attentionParts(q, cache, shape, step, {}, layout);
    const uint64_t rows = valueUp.ne[1];
    Tensor y = result({rows, shape.heads, 1, 1});
    constexpr uint64_t slice = 16; // SLICE of the kernel
    run(variant("merge_values", valueUp.type), {manyInvocations, shape.valueWidth, layout.parts, groupSize()},
        {stack->range, parts.range, step.params.range, y.range},
        shader::MergeValuesParams{shape.heads, shape.window, u32(rows)},
        {u32((rows + slice - 1) / slice), shape.heads, 1}, {.bytes = valueUp.bytes() + y.bytes()});
    return y;
}

} // namespace alcove
