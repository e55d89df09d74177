// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/gpu_ops.h"

#include "inference/formatted.h"
#include "inference/gpu/pipeline.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <numeric>
#include <utility>

namespace alcove {
std::string GpuOps::variant(std::string_view kernel, QuantType type)
{
    return formatted("{}.{}", kernel, quantTraits(type).name);
}

uint32_t GpuOps::u32(uint64_t value)
{
    assert(value <= UINT32_MAX);
    return static_cast<uint32_t>(value);
}

Tensor GpuOps::result(std::array<uint64_t, 4> ne, QuantType type)
{
    Tensor t{.type = type, .ne = ne};
    if (!m_status)
        return t;
    if (t.bytes() > m_device->limits().maxBinding) {
        m_status = fail(Wording::tr("One step of the model is too large for this device."),
                        Wording::tr("Choose another device."), formatted("{} bytes of activations", t.bytes()));
        return t;
    }
    auto place = m_arena->take(t.bytes());
    if (!place) {
        m_status = std::unexpected(place.error());
        return t;
    }
    t.range = std::move(place->range);
    t.memory = std::move(place->memory);
    return t;
}

void GpuOps::record(std::string_view kernel, std::span<const uint32_t> constants, std::span<const BufferRange> ranges,
                    std::span<const std::byte> push, Groups groups, Traffic traffic)
{
    if (!m_status || m_device->countsOnly())
        return;
    if (!m_stream) {
        KernelKey key{.name = std::string(kernel), .constants = {constants.begin(), constants.end()}};
        if (!std::ranges::contains(m_kernels, key))
            m_kernels.push_back(std::move(key));
        return;
    }
    auto pipeline = m_device->pipeline(kernel, constants);
    if (!pipeline) {
        m_status = std::unexpected(pipeline.error());
        return;
    }
    m_status = m_stream->dispatch(**pipeline, ranges, push, groups, traffic);
}

uint32_t GpuOps::groupSize() const
{
    // On a processor one subgroup is a vector register and more would only be a loop with switches between.
    return m_device->limits().software ? m_device->limits().subgroupSize : 64;
}

GpuOps::RowLayout GpuOps::rowLayout() const
{
    constexpr uint32_t rows = 4; // ROWS of both, of a group and of each of its lanes
    return m_device->limits().software
               ? RowLayout{.suffix = "_lanes", .groupSize = groupSize(), .rows = rows * groupSize()}
               : RowLayout{.suffix = "", .groupSize = groupSize(), .rows = rows};
}

uint32_t GpuOps::RowLayout::groups(uint64_t ofRows) const
{
    return u32((ofRows + rows - 1) / rows);
}

GpuOps::Groups GpuOps::spread(uint64_t groups) const
{
    const uint64_t most = m_device->limits().maxGroupsPerAxis;
    const uint64_t y = (groups + most - 1) / most;
    return {u32((groups + y - 1) / y), u32(y), 1};
}

GpuOps::Groups GpuOps::groupsFor(uint64_t invocations) const
{
    return spread((invocations + groupSize() - 1) / groupSize());
}

BufferRange GpuOps::wholeWords(const BufferRange& range)
{
    return {range.buffer, range.offset, (range.bytes + 7) / 8 * 8};
}

void GpuOps::forEachBinding(const Tensor& weight, uint64_t unitRows,
                            const std::function<void(uint32_t first, uint32_t count, const BufferRange& range)>& part)
{
    // A piece holds as many units as a binding and a 32-bit index reach, and begins where bindings may, which is at a
    // multiple of `step` units. Kernels read up to 16 bytes at once.
    const uint64_t alignment = std::max<uint64_t>(m_device->limits().bindingAlignment, 16);
    const uint64_t unitBytes = rowBytes(weight.type, weight.ne[0]) * unitRows;
    const uint64_t units = weight.rows() / unitRows;
    const uint64_t step = alignment / std::gcd(unitBytes, alignment);
    const uint64_t most =
        std::min((m_device->limits().maxBinding - 1) / unitBytes, UINT32_MAX / (weight.ne[0] * unitRows));
    const uint64_t piece = units <= most ? units : most / step * step;
    if (piece == 0 && m_status) {
        m_status = fail(Wording::tr("A part of the model's weights is too large for this device."),
                        Wording::tr("Choose another device."), formatted("{} bytes in one piece", unitBytes * step));
    }
    for (uint64_t first = 0; m_status && first < units; first += piece) {
        const uint64_t count = std::min(piece, units - first);
        part(u32(first), u32(count),
             wholeWords({weight.range.buffer, weight.range.offset + first * unitBytes, count * unitBytes}));
    }
}

Tensor GpuOps::embed(const Tensor& table, const Tensor& tokens)
{
    Tensor y = result({table.ne[0], tokens.ne[0], 1, 1});
    forEachBinding(table, 1, [&](uint32_t firstRow, uint32_t rows, const BufferRange& part) {
        run(variant("embed", table.type), {groupSize()}, {part, tokens.range, y.range},
            shader::EmbedParams{u32(table.ne[0]), u32(tokens.ne[0]), firstRow, rows}, groupsFor(y.elements()),
            {.bytes = rowBytes(table.type, table.ne[0]) * tokens.ne[0] + y.bytes()});
    });
    return y;
}

Tensor GpuOps::rmsNorm(const Tensor& x, const Tensor& weight, float epsilon)
{
    assert(weight.elements() == x.ne[0] && weight.type == QuantType::F32);
    Tensor y = result(x.ne);
    run("rms_norm", {groupSize()}, {x.range, weight.range, y.range},
        shader::RmsNormParams{u32(x.ne[0]), u32(x.rows()), epsilon}, spread(x.rows()));
    return y;
}

Tensor GpuOps::matmul(const Tensor& weight, const Tensor& x)
{
    assert(weight.ne[0] == x.ne[0]);
    Tensor y = result({weight.ne[1], x.ne[1], 1, 1});
    if (x.ne[1] == 1)
        matvec(weight, {}, x, {}, y);
    else
        matmulTiles(weight, x, y);
    return y;
}

Tensor GpuOps::matmulAdd(const Tensor& weight, const Tensor& x, const Tensor& b)
{
    if (x.ne[1] != 1)
        return Ops::matmulAdd(weight, x, b);
    assert(weight.ne[0] == x.ne[0] && b.elements() == weight.ne[1]);
    Tensor y = result({weight.ne[1], 1, 1, 1});
    matvec(weight, {}, x, b, y);
    return y;
}

Tensor GpuOps::matmulSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x)
{
    if (x.ne[1] != 1 || !pairs(gate, up))
        return Ops::matmulSwiglu(gate, up, x);
    assert(gate.ne[0] == x.ne[0]);
    Tensor y = result({gate.ne[1], 1, 1, 1});
    matvec(gate, up, x, {}, y);
    return y;
}

bool GpuOps::pairs(const Tensor& weight, const Tensor& second)
{
    assert(weight.ne == second.ne);
    return weight.type == second.type;
}

BufferRange GpuOps::secondPart(const Tensor& weight, const Tensor& second, const BufferRange& part)
{
    if (second.empty())
        return part;
    return {second.range.buffer, second.range.offset + (part.offset - weight.range.offset), part.bytes};
}

void GpuOps::matvec(const Tensor& weight, const Tensor& up, const Tensor& x, const Tensor& added, const Tensor& y)
{
    const RowLayout layout = rowLayout();
    const bool paired = !up.empty();
    const bool adds = !added.empty();
    const uint32_t weights = paired ? 2 : 1;
    forEachBinding(weight, 1, [&](uint32_t firstRow, uint32_t rows, const BufferRange& part) {
        run(variant(formatted("matvec{}", layout.suffix), weight.type), {layout.groupSize, paired, adds},
            {part, x.range, y.range, secondPart(weight, up, part), adds ? added.range : x.range},
            shader::MatvecParams{u32(weight.ne[0]), rows, firstRow}, spread(layout.groups(uint64_t{weights} * rows)),
            {.bytes = weights * part.bytes + x.bytes() + y.bytes() + (adds ? added.bytes() : 0)});
    });
}

Tensor GpuOps::add(const Tensor& a, const Tensor& b)
{
    assert(b.ne[0] == a.ne[0] && (b.rows() == a.rows() || b.rows() == 1));
    Tensor y = result(a.ne);
    run("add", {groupSize()}, {a.range, b.range, y.range}, shader::AddParams{u32(a.elements()), u32(b.elements())},
        groupsFor(a.elements()));
    return y;
}

Tensor GpuOps::swiglu(const Tensor& gate, const Tensor& up)
{
    assert(gate.ne == up.ne);
    Tensor y = result(gate.ne);
    run("swiglu", {groupSize()}, {gate.range, up.range, y.range}, shader::SwigluParams{u32(gate.elements())},
        groupsFor(gate.elements()));
    return y;
}

void GpuOps::turn(const Tensor& x, uint64_t column, uint64_t width, const Tensor& turns, RopePairing pairing,
                  const Tensor& y, uint64_t toColumn)
{
    const uint32_t rotated = u32(turns.ne[0]);
    assert(turns.ne[1] == x.ne[2] && rotated <= width && rotated % 2 == 0 && width % 2 == 0);
    run("rope", {groupSize()}, {x.range, turns.range, y.range},
        shader::RopeParams{.headWidth = u32(width),
                           .heads = u32(x.ne[1]),
                           .tokens = u32(x.ne[2]),
                           .rotated = rotated,
                           .pairOffset = pairing == RopePairing::Neighbours ? 1 : rotated / 2,
                           .fromWidth = u32(x.ne[0]),
                           .fromColumn = u32(column),
                           .toWidth = u32(y.ne[0]),
                           .toColumn = u32(toColumn)},
        groupsFor(width * x.rows() / 2));
}

Tensor GpuOps::rope(const Tensor& x, const Tensor& turns, RopePairing pairing)
{
    Tensor y = result(x.ne);
    turn(x, 0, x.ne[0], turns, pairing, y, 0);
    return y;
}

void GpuOps::storeKv(const Tensor& x, const Tensor& cache, uint32_t column, const Step& step)
{
    assert(column + x.ne[0] <= cache.ne[0]);
    const uint64_t block = quantTraits(cache.type).blockElements;
    assert(column % block == 0);
    run("store_kv", {groupSize(), static_cast<uint32_t>(cache.type)}, {x.range, step.params.range, cache.range},
        shader::StoreKvParams{u32(x.ne[0]), u32(cache.ne[0]), column},
        groupsFor((x.ne[0] + block - 1) / block * x.rows()), {.bytes = 2 * x.bytes()});
}

Tensor GpuOps::lastRow(const Tensor& x, const Step& step)
{
    Tensor y = result({x.ne[0], 1, 1, 1});
    run("select_row", {groupSize()}, {x.range, step.params.range, y.range}, shader::SelectRowParams{u32(x.ne[0])},
        groupsFor(x.ne[0]));
    return y;
}

} // namespace alcove
