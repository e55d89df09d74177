// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of GpuOps that is attention, a token's or a step's.
#include "inference/ops/gpu_ops.h"

#include <algorithm>
#include <cassert>

namespace alcove {
namespace {

shader::AttentionParams attentionParams(const AttentionShape& shape, const Tensor& cache)
{
    return {shape.heads,       shape.kvHeads, static_cast<uint32_t>(cache.ne[0]),
            shape.valueColumn, shape.window,  shape.scale};
}

uint32_t shared(uint64_t queries, uint32_t each)
{
    return static_cast<uint32_t>((queries + each - 1) / each);
}

} // namespace

std::optional<GpuOps::AttentionLayout> GpuOps::matrixAttention(const Groups& groups, bool byFour) const
{
    const DeviceLimits& limits = m_device->limits();
    const MatrixUnits& units = limits.matrixUnits;
    constexpr uint32_t memory = 30 << 10; // bytes of shared memory that attention_matrix.comp takes, and some
    const bool fits = limits.subgroupSize >= 8 && limits.subgroupSize <= 64; // four of them look at 32 rows
    if (!units.exist() || !fits || limits.sharedMemory < memory)
        return {};
    // Flexible units take a subgroup's part of a tile as one matrix.
    const MatrixUnits size = units.flexible ? MatrixUnits{.m = 32, .n = 16, .k = units.k} : units;
    return AttentionLayout{.kernel = units.flexible ? "attention_matrix_flexible" : "attention_matrix",
                           .groupSize = 4 * limits.subgroupSize,
                           .constants = {size.m, size.n, size.k, byFour},
                           .groups = groups};
}

GpuOps::AttentionLayout GpuOps::attentionLayout(const AttentionShape& shape, uint64_t tokens, const Tensor& cache) const
{
    constexpr uint32_t mostHeads = 4; // in step with HEADS of attention_lanes.comp
    const DeviceLimits& limits = m_device->limits();
    const uint32_t sharers = shape.heads / shape.kvHeads;
    // Whether keys and values can be read four at a time.
    const bool byFour = cache.ne[0] % 4 == 0 && shape.valueColumn % 4 == 0;
    if (limits.software) {
        return {.kernel = "attention_lanes",
                .groupSize = groupSize(),
                .groups = {shape.kvHeads * shared(sharers, mostHeads), u32(tokens), 1}};
    }

    constexpr uint32_t tileInvocations = 256; // what attention_tiles.comp is written for
    constexpr uint32_t tileQueries = 32;
    constexpr uint32_t tileMemory = 24 << 10; // bytes, shared
    constexpr uint32_t fewestTokens = 8;      // that read what one of them would
    const uint32_t tiles = shared(tokens * sharers, tileQueries);
    if (tokens >= fewestTokens && shape.kvHeads * tiles >= limits.attentionTiles && tiles <= limits.maxGroupsPerAxis) {
        const Groups groups = {shape.kvHeads, tiles, 1};
        if (auto layout = matrixAttention(groups, byFour))
            return *layout;
        if (limits.maxGroupSize >= tileInvocations && limits.sharedMemory >= tileMemory)
            return {.kernel = "attention_tiles", .groupSize = tileInvocations, .constants = {byFour}, .groups = groups};
    }

    // The queries of a group's heads lie in shared memory, of which there are 16 KB at least.
    constexpr uint32_t mostQueries = 3072;
    const uint32_t heads = std::clamp(mostQueries / shape.keyWidth, 1U, std::min(sharers, mostHeads));
    const uint32_t headGroups = shape.kvHeads * shared(sharers, heads);
    // As many groups as keep a large card busy, but no part shorter than a round of the kernel, and no more parts than
    // attention_merge.comp has invocations.
    constexpr uint64_t wantedGroups = 1024;
    const uint64_t positions = cache.ne[1]; // that it has room for
    const uint64_t seen = shape.window != 0 ? std::min<uint64_t>(shape.window, positions) : positions;
    const uint64_t most = std::min<uint64_t>((seen + groupSize() - 1) / groupSize(), groupSize());
    const auto parts = u32(std::clamp<uint64_t>(wantedGroups / (headGroups * tokens), 1, most));
    return {.kernel = "attention",
            .groupSize = groupSize(),
            .constants = {heads, parts, byFour},
            .groups = {headGroups, u32(tokens), parts},
            .parts = parts};
}

Tensor GpuOps::attentionParts(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                              const Tensor& sinks, const AttentionLayout& layout)
{
    assert(q.ne[0] == shape.keyWidth && q.ne[1] == shape.heads && shape.heads % shape.kvHeads == 0);
    const uint64_t tokens = q.ne[2];
    // A part has its sums, its highest score and the sum of its weights.
    Tensor y = layout.parts > 1 ? result({shape.valueWidth + uint64_t{2}, layout.parts, shape.heads, tokens})
                                : result({uint64_t{shape.valueWidth} * shape.heads, tokens, 1, 1});
    // Every binding must name some memory: without sinks it is the queries', which the kernel then does not read.
    const bool hasSinks = !sinks.empty();
    const BufferRange sinkRange = hasSinks ? sinks.range : q.range;
    std::vector<uint32_t> constants = {layout.groupSize, shape.keyWidth, shape.valueWidth, hasSinks};
    constants.insert(constants.end(), layout.constants.begin(), layout.constants.end());
    const std::array ranges = {wholeWords(cache.range), q.range, step.params.range, sinkRange, y.range};
    const shader::AttentionParams params = attentionParams(shape, cache);
    record(variant(layout.kernel, cache.type), constants, ranges, std::as_bytes(std::span(&params, 1)), layout.groups,
           {.bytes = q.bytes() + uint64_t{shape.valueWidth} * shape.heads * tokens * 4,
            .bytesAPosition = rowBytes(cache.type, cache.ne[0])});
    return y;
}

Tensor GpuOps::attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                         const Tensor& sinks)
{
    const uint64_t tokens = q.ne[2];
    const AttentionLayout layout = attentionLayout(shape, tokens, cache);
    const Tensor parts = attentionParts(q, cache, shape, step, sinks, layout);
    if (layout.parts == 1)
        return parts;
    Tensor y = result({uint64_t{shape.valueWidth} * shape.heads, tokens, 1, 1});
    run("attention_merge", {groupSize(), shape.valueWidth, layout.parts}, {parts.range, step.params.range, y.range},
        attentionParams(shape, cache), {shape.heads, u32(tokens), 1}, {.bytes = y.bytes()});
    return y;
}

} // namespace alcove
