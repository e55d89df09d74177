// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of GpuOps that multiplies matrices with many vectors, in tiles: see vulkan_shaders/include/tiles.glsl.
#include "inference/gpu/pipeline.h"
#include "inference/ops/gpu_ops.h"

#include <algorithm>
#include <cassert>

namespace alcove {

uint32_t GpuOps::groupedVectors() const
{
    // An expert seldom meets more vectors than a small tile holds.
    return m_device->limits().software ? 8 : 32;
}

GpuOps::TileLayout GpuOps::tileLayout(QuantType type, bool grouped) const
{
    const DeviceLimits& limits = m_device->limits();
    const MatrixUnits& units = limits.matrixUnits;
    const uint32_t vectors = grouped ? groupedVectors() : 64;
    if (units.exist()) {
        // Flexible units take a subgroup's part of a tile as one matrix.
        const MatrixUnits size = units.flexible ? MatrixUnits{.m = 16, .n = vectors, .k = units.k} : units;
        return {.kernel = variant(units.flexible ? "matmul_matrix_flexible" : "matmul_matrix", type),
                .constants = {4 * limits.subgroupSize, grouped, vectors, size.m, size.n, size.k},
                .rows = 64,
                .vectors = vectors};
    }
    if (std::string dot = variant("matmul_dot", type); limits.integerDot && Pipeline::hasKernel(dot))
        return {.kernel = std::move(dot),
                .constants = {manyInvocations, grouped, vectors},
                .rows = 64,
                .vectors = vectors,
                .whole = true};
    if (limits.software)
        return {.kernel = variant("matmul_lanes", type),
                .constants = {groupSize(), grouped},
                .rows = rowLayout().rows,
                .vectors = groupedVectors()};
    return {.kernel = variant("matmul", type), .constants = {64, grouped}, .rows = 32, .vectors = groupedVectors()};
}

const Tensor& GpuOps::wholeVectors(const Tensor& x, uint64_t inner)
{
    const BufferRange& known = m_whole.x.range;
    if (!m_whole.x.empty() && known.buffer == x.range.buffer && known.offset == x.range.offset &&
        m_whole.x.ne == x.ne && m_whole.inner == inner)
        return m_whole.blocks;
    constexpr uint64_t block = 32;
    constexpr uint64_t words = 20; // PARTS times four
    assert(inner % block == 0 && inner <= x.ne[0]);
    m_whole = {}; // whose place may be wanted
    m_whole = {.x = x, .inner = inner, .blocks = result({inner / block * words, x.rows(), 1, 1}, QuantType::I32)};
    const uint64_t blocks = inner / block * x.rows();
    run("quantize_vectors", {groupSize()}, {x.range, m_whole.blocks.range},
        shader::QuantizeVectorsParams{u32(inner / block), u32(x.rows()), u32(x.ne[0])}, groupsFor(blocks));
    return m_whole.blocks;
}

GpuOps::TileInput GpuOps::tileInput(const TileLayout& layout, const Tensor& x, uint64_t inner)
{
    if (!layout.whole)
        return {x.range, u32(x.ne[0])};
    return {wholeVectors(x, inner).range, u32(inner / 32)};
}

GpuOps::Groups GpuOps::TileLayout::groups(uint32_t ofRows, uint32_t ofVectors, uint32_t matrices) const
{
    return {(ofRows + rows - 1) / rows, (ofVectors + vectors - 1) / vectors, matrices};
}

void GpuOps::multiplyTiles(const TileLayout& layout, std::initializer_list<BufferRange> ranges,
                           const shader::MatmulParams& params, Groups groups, Traffic traffic)
{
    record(layout.kernel, layout.constants, ranges, std::as_bytes(std::span(&params, 1)), groups, traffic);
}

void GpuOps::matmulTiles(const Tensor& weight, const Tensor& x, const Tensor& y)
{
    const auto vectors = u32(x.ne[1]);
    const TileLayout layout = tileLayout(weight.type, false);
    const TileInput input = tileInput(layout, x, weight.ne[0]);
    forEachBinding(weight, 1, [&](uint32_t firstRow, uint32_t rows, const BufferRange& part) {
        multiplyTiles(layout, {part, input.range, input.range, y.range},
                      {.inner = u32(weight.ne[0]),
                       .rows = rows,
                       .firstRow = firstRow,
                       .vectors = vectors,
                       .sharers = 1,
                       .fromWidth = input.width,
                       .toWidth = u32(y.ne[0]),
                       .height = 1,
                       .matrices = 1},
                      layout.groups(rows, vectors, 1), {.bytes = part.bytes + input.range.bytes + y.bytes()});
    });
}

const GpuOps::GroupedVectors& GpuOps::grouped(const Tensor& ids, const Tensor& weight)
{
    const BufferRange& known = m_grouped.ids.range;
    if (known.buffer == ids.range.buffer && known.offset == ids.range.offset && !m_grouped.ids.empty())
        return m_grouped;
    const uint64_t experts = weight.ne[2];
    const auto vectors = u32(ids.elements());
    // Every expert that is met may leave its last tile unfilled. Encodings of all types have tiles of as many vectors.
    const uint32_t tileVectors = tileLayout(weight.type, true).vectors;
    const uint32_t tiles = vectors / tileVectors + std::min(vectors, u32(experts));
    m_grouped = {.ids = ids, .order = result({3ULL * tiles + vectors, 1, 1, 1}, QuantType::I32), .tiles = tiles};
    run("group_experts", {groupSize(), u32(experts)}, {ids.range, m_grouped.order.range},
        shader::GroupExpertsParams{vectors, tileVectors, tiles}, {1, 1, 1});
    return m_grouped;
}

void GpuOps::matmulGrouped(const Tensor& weight, const Tensor& x, const Tensor& ids, const Tensor& y, uint32_t sharers)
{
    const GroupedVectors& vectors = grouped(ids, weight);
    const TileLayout layout = tileLayout(weight.type, true);
    const TileInput input = tileInput(layout, x, weight.ne[0]);
    const auto rows = u32(weight.ne[1]);
    forEachBinding(weight, rows, [&](uint32_t first, uint32_t count, const BufferRange& part) {
        multiplyTiles(layout, {part, input.range, vectors.order.range, y.range},
                      {.inner = u32(weight.ne[0]),
                       .rows = rows,
                       .sharers = sharers,
                       .fromWidth = input.width,
                       .toWidth = rows,
                       .firstMatrix = first,
                       .matrices = count,
                       .tiles = vectors.tiles},
                      {(rows + layout.rows - 1) / layout.rows, vectors.tiles, 1},
                      {.bytes = part.bytes + input.range.bytes + y.bytes()});
    });
}

void GpuOps::multiplyHeads(const Tensor& weight, const Tensor& x, const Tensor& y)
{
    const auto tokens = u32(x.ne[2]);
    if (tokens == 1 && x.ne[0] % 4 == 0) { // vectors are read by four
        matvecStack({weight, {}}, {}, x, {}, y, 1);
        return;
    }
    const TileLayout layout = tileLayout(weight.type, false);
    const TileInput input = tileInput(layout, x, weight.ne[0]);
    const auto rows = u32(weight.ne[1]);
    forEachBinding(weight, rows, [&](uint32_t first, uint32_t count, const BufferRange& part) {
        multiplyTiles(layout, {part, input.range, input.range, y.range},
                      {.inner = u32(weight.ne[0]),
                       .rows = rows,
                       .vectors = tokens,
                       .sharers = 1,
                       .fromWidth = input.width,
                       .toWidth = u32(y.ne[0]),
                       .height = u32(weight.ne[2]),
                       .firstMatrix = first,
                       .matrices = count},
                      layout.groups(rows, tokens, count), {.bytes = part.bytes + input.range.bytes + y.bytes()});
    });
}

} // namespace alcove
