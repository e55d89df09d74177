// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of GpuOps that mixtures of experts need.
#include "inference/formatted.h"
#include "inference/ops/gpu_ops.h"

#include "inference/ops/processor_experts.h"

#include <algorithm>
#include <cassert>

namespace alcove {

Routing GpuOps::route(const Tensor& logits, const Tensor& bias, const RouterShape& shape)
{
    assert(shape.chosen <= logits.ne[0] && shape.groups <= 32);
    assert(shape.groups <= 1 || logits.ne[0] % shape.groups == 0);
    const uint64_t tokens = logits.ne[1];
    Routing routing{.ids = result({shape.chosen, tokens, 1, 1}, QuantType::I32),
                    .weights = result({shape.chosen, tokens, 1, 1})};
    const bool biased = !bias.empty();
    run("route", {groupSize(), u32(logits.ne[0]), shape.chosen, biased},
        {logits.range, biased ? bias.range : logits.range, routing.ids.range, routing.weights.range},
        shader::RouteParams{u32(tokens), static_cast<uint32_t>(shape.gating), shape.groups, shape.groupsUsed,
                            shape.scoreGroupByTwo, shape.normalize, shape.scale},
        spread(tokens));
    return routing;
}

void GpuOps::matvecStack(const LinearMap& gate, const LinearMap& second, const Tensor& x, const Tensor& ids,
                         const Tensor& y, uint32_t sharers, const std::optional<ClampedSwiglu>& clamped)
{
    const RowLayout layout = rowLayout();
    const Tensor& weight = gate.weight;
    const Tensor& up = second.weight;
    const bool biased = !gate.bias.empty();
    assert(biased == !second.bias.empty());
    const bool paired = !up.empty();
    const bool routed = !ids.empty();
    const uint64_t outputs = y.rows();
    const uint64_t rows = weight.ne[1] * (paired ? 2 : 1); // of a matrix, or of two
    forEachBinding(weight, weight.ne[1], [&](uint32_t first, uint32_t count, const BufferRange& part) {
        run(variant(formatted("matvec_stack{}", layout.suffix), weight.type),
            {layout.groupSize, paired, routed, false, biased, clamped.has_value()},
            {part, x.range, y.range, secondPart(weight, up, part), routed ? ids.range : x.range,
             biased ? gate.bias.range : x.range, biased ? second.bias.range : x.range},
            shader::MatvecStackParams{.inner = u32(weight.ne[0]),
                                      .rows = u32(weight.ne[1]),
                                      .height = u32(weight.ne[2]),
                                      .firstMatrix = first,
                                      .matrices = count,
                                      .sharers = sharers,
                                      .fromWidth = u32(x.ne[0]),
                                      .toWidth = u32(y.ne[0]),
                                      .alpha = clamped ? clamped->alpha : 0,
                                      .limit = clamped ? clamped->limit : 0},
            {layout.groups(rows), u32(outputs), 1},
            {.bytes = rowBytes(weight.type, weight.ne[0]) * rows * outputs + x.bytes() + y.bytes()});
    });
}

Tensor GpuOps::matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids)
{
    const uint64_t outputs = ids.elements();
    assert(x.rows() == ids.ne[1] || x.rows() == outputs);
    const uint32_t sharers = x.rows() == outputs ? 1 : u32(ids.ne[0]);
    assert(weight.ne[0] == x.ne[0]);
    Tensor y = result({weight.ne[1], ids.ne[0], ids.ne[1], 1});
    if (fewForStack(weight, outputs))
        matvecStack({weight, {}}, {}, x, ids, y, sharers);
    else
        matmulGrouped(weight, x, ids, y, sharers);
    return y;
}

bool GpuOps::fewForStack(const Tensor& weight, uint64_t vectors)
{
    return vectors < 2 * weight.ne[2]; // a tile pays where it is filled to some part
}

Tensor GpuOps::matmulExpertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x, const Tensor& ids)
{
    if (!pairs(gate, up) || !fewForStack(gate, ids.elements()))
        return Ops::matmulExpertsSwiglu(gate, up, x, ids);
    assert(x.rows() == ids.ne[1] && gate.ne[0] == x.ne[0]);
    Tensor y = result({gate.ne[1], ids.ne[0], ids.ne[1], 1});
    matvecStack({gate, {}}, {up, {}}, x, ids, y, u32(ids.ne[0]));
    return y;
}

Tensor GpuOps::biasedExpertsSwiglu(const LinearMap& gate, const LinearMap& up, const Tensor& x, const Tensor& ids,
                                   const std::optional<ClampedSwiglu>& clamped)
{
    const bool alike = pairs(gate.weight, up.weight) && gate.bias.empty() == up.bias.empty();
    if (!alike || !fewForStack(gate.weight, ids.elements()))
        return Ops::biasedExpertsSwiglu(gate, up, x, ids, clamped);
    assert(x.rows() == ids.ne[1] && gate.weight.ne[0] == x.ne[0]);
    Tensor y = result({gate.weight.ne[1], ids.ne[0], ids.ne[1], 1});
    matvecStack(gate, up, x, ids, y, u32(ids.ne[0]), clamped);
    return y;
}

bool GpuOps::handOver(const ExpertWork& work, const Tensor& x, const Routing& routing)
{
    if (!m_experts || !m_status || !m_experts->takes(work, x, routing))
        return false;
    if (m_stream && !m_device->countsOnly())
        m_status = m_experts->record(*m_stream, work, x, routing);
    return true;
}

Tensor GpuOps::takeBack()
{
    if (m_status && m_stream && !m_device->countsOnly())
        m_status = m_stream->takeBack();
    return m_experts->sum();
}

Tensor GpuOps::matmulHeads(const Tensor& weight, const Tensor& x)
{
    assert(weight.ne[0] == x.ne[0] && weight.ne[2] == x.ne[1]);
    Tensor y = result({weight.ne[1], x.ne[1], x.ne[2], 1});
    multiplyHeads(weight, x, y);
    return y;
}

Tensor GpuOps::addExpertBias(const Tensor& x, const Tensor& bias, const Tensor& ids)
{
    assert(bias.ne[0] == x.ne[0] && x.rows() == ids.elements() && bias.type == QuantType::F32);
    Tensor y = result(x.ne);
    run("add_expert_bias", {groupSize()}, {x.range, bias.range, ids.range, y.range},
        shader::AddExpertBiasParams{u32(x.ne[0]), u32(x.rows())}, groupsFor(x.elements()));
    return y;
}

Tensor GpuOps::sumOfExperts(const Tensor& x, const Tensor& weights, const Tensor& shared, const Tensor& residual)
{
    assert(x.ne[1] == weights.ne[0] && x.ne[2] == weights.ne[1]);
    Tensor y = result({x.ne[0], x.ne[2], 1, 1});
    const auto bound = [&](const Tensor& t) { return t.empty() ? x.range : t.range; };
    run("combine", {groupSize(), !shared.empty(), !residual.empty()},
        {x.range, weights.range, bound(shared), bound(residual), y.range},
        shader::CombineParams{u32(x.ne[0]), u32(x.ne[2]), u32(x.ne[1])}, groupsFor(y.elements()));
    return y;
}

Tensor GpuOps::combineExperts(const Tensor& x, const Tensor& weights)
{
    return sumOfExperts(x, weights, {}, {});
}

Tensor GpuOps::sumExperts(const Tensor& x, const Tensor& weights, const Tensor& shared, const Tensor& residual)
{
    return sumOfExperts(x, weights, shared, residual);
}

void GpuOps::copyColumns(const Tensor& from, uint64_t fromColumn, const Tensor& to, uint64_t toColumn, uint64_t columns)
{
    run("copy_columns", {groupSize()}, {from.range, to.range},
        shader::CopyColumnsParams{u32(from.rows()), u32(columns), u32(from.ne[0]), u32(fromColumn), u32(to.ne[0]),
                                  u32(toColumn)},
        groupsFor(columns * from.rows()));
}

Tensor GpuOps::slice(const Tensor& x, uint64_t first, uint64_t count)
{
    assert(first + count <= x.ne[0]);
    Tensor y = result({count, x.ne[1], x.ne[2], x.ne[3]});
    copyColumns(x, first, y, 0, count);
    return y;
}

Tensor GpuOps::concat(const Tensor& a, const Tensor& b)
{
    assert(a.rows() == b.rows());
    Tensor y = result({a.ne[0] + b.ne[0], a.ne[1], a.ne[2], a.ne[3]});
    copyColumns(a, 0, y, 0, a.ne[0]);
    copyColumns(b, 0, y, a.ne[0], b.ne[0]);
    return y;
}

Tensor GpuOps::swigluClamped(const Tensor& gate, const Tensor& up, float alpha, float limit)
{
    assert(gate.ne == up.ne);
    Tensor y = result(gate.ne);
    run("swiglu_clamped", {groupSize()}, {gate.range, up.range, y.range},
        shader::SwigluClampedParams{u32(gate.elements()), alpha, limit}, groupsFor(gate.elements()));
    return y;
}

Tensor GpuOps::scale(const Tensor& x, float factor)
{
    Tensor y = result(x.ne);
    run("scale", {groupSize()}, {x.range, y.range}, shader::ScaleParams{u32(x.elements()), factor},
        groupsFor(x.elements()));
    return y;
}

Tensor GpuOps::gateRows(const Tensor& x, const Tensor& gate)
{
    assert(gate.elements() == x.rows());
    Tensor y = result(x.ne);
    run("gate_rows", {groupSize()}, {x.range, gate.range, y.range}, shader::GateRowsParams{u32(x.ne[0]), u32(x.rows())},
        groupsFor(x.elements()));
    return y;
}

} // namespace alcove
