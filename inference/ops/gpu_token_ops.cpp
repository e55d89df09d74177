// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of GpuOps that does several operations of a step of one token in one kernel. On a card such a step is made
// of many short kernels, of which each costs a launch and most a wait; software Vulkan gains nothing by it.
#include "inference/ops/gpu_ops.h"

#include <algorithm>
#include <cassert>

namespace alcove {
namespace {

constexpr size_t mostMaps = 3; // that project.comp takes

} // namespace

std::optional<GpuOps::OneBinding> GpuOps::oneBinding(const std::vector<const Tensor*>& weights) const
{
    constexpr uint64_t widestRead = 16;
    const Tensor& first = *weights.front();
    uint64_t begin = first.range.offset;
    uint64_t end = 0;
    for (const Tensor* weight : weights) {
        if (!weight->range.buffer || weight->range.buffer != first.range.buffer || weight->type != first.type ||
            weight->elements() > UINT32_MAX)
            return std::nullopt;
        begin = std::min(begin, weight->range.offset);
        end = std::max(end, weight->range.offset + weight->range.bytes);
    }
    OneBinding binding{.range = wholeWords({first.range.buffer, begin, end - begin})};
    if (binding.range.bytes > m_device->limits().maxBinding || begin % m_device->limits().bindingAlignment != 0)
        return std::nullopt;
    for (const Tensor* weight : weights) {
        if ((weight->range.offset - begin) % widestRead != 0)
            return std::nullopt;
        binding.begins.push_back(u32(weight->range.offset - begin));
    }
    return binding;
}

uint64_t GpuOps::roomFor(uint64_t numbers)
{
    constexpr uint64_t alignment = 64; // of 4 bytes each: no device asks for more
    return (numbers + alignment - 1) / alignment * alignment;
}

Tensor GpuOps::partOf(const Tensor& results, uint64_t first, QuantType type, std::array<uint64_t, 4> ne)
{
    Tensor part = results;
    part.type = type;
    part.ne = ne;
    part.range.offset += first * 4;
    part.range.bytes = part.bytes();
    return part;
}

std::vector<Tensor> GpuOps::project(const Normed& x, std::initializer_list<LinearMap> maps)
{
    if (!fuses(x.x.ne[1]))
        return Ops::project(x, maps);
    std::vector<Tensor> results;
    for (std::span left(maps.begin(), maps.size()); !left.empty();) {
        size_t taken = std::min<size_t>(left.size(), mostMaps);
        while (taken > 0 && !projectTogether(x, left.first(taken), results))
            --taken;
        if (taken == 0) { // not even the first one fits a binding
            results.push_back(Ops::project(x, {left.front()}).front());
            taken = 1;
        }
        left = left.subspan(taken);
    }
    return results;
}

bool GpuOps::projectTogether(const Normed& x, std::span<const LinearMap> maps, std::vector<Tensor>& results)
{
    std::vector<const Tensor*> weights;
    std::vector<const Tensor*> biases;
    for (const LinearMap& map : maps) {
        assert(map.weight.ne[0] == x.x.ne[0]);
        weights.push_back(&map.weight);
        if (!map.bias.empty())
            biases.push_back(&map.bias);
    }
    const bool biased = !biases.empty();
    const auto bound = oneBinding(weights);
    const auto added = biased ? oneBinding(biases) : std::nullopt;
    if (!bound || (biased && (!added || biases.size() != maps.size())))
        return false;

    struct Part {
        uint32_t rows = 0, begin = 0, to = 0, addedFrom = 0;
    };
    std::array<Part, mostMaps> parts = {};
    const RowLayout layout = rowLayout();
    uint64_t numbers = 0;
    uint32_t groups = 0;
    uint64_t bytes = x.x.bytes() + x.weight.bytes();
    for (size_t i = 0; i < maps.size(); ++i) {
        const uint64_t rows = maps[i].weight.ne[1];
        parts[i] = {.rows = u32(rows),
                    .begin = bound->begins[i],
                    .to = u32(numbers),
                    .addedFrom = biased ? added->begins[i] / 4 : 0};
        numbers = roomFor(numbers + rows);
        groups += layout.groups(rows);
        bytes += maps[i].weight.bytes() + rows * 4;
    }
    const Tensor y = result({numbers, 1, 1, 1});
    const auto& [first, second, third] = parts;
    run(variant("project", maps[0].weight.type), {layout.groupSize, false, biased, u32(maps.size())},
        {bound->range, x.x.range, y.range, bound->range, biased ? added->range : x.x.range, x.weight.range},
        shader::ProjectParams{u32(x.x.ne[0]), x.epsilon, first.rows, first.begin, first.to, first.addedFrom,
                              second.rows, second.begin, second.to, second.addedFrom, third.rows, third.begin, third.to,
                              third.addedFrom},
        spread(groups), {.bytes = bytes});
    for (size_t i = 0; i < maps.size(); ++i)
        results.push_back(partOf(y, parts[i].to, QuantType::F32, {parts[i].rows, 1, 1, 1}));
    return true;
}

Tensor GpuOps::enterHeads(const Tensor& q, const Tensor& k, const Tensor& v, const HeadNorms& norms,
                          const Tensor& turns, RopePairing pairing, const Tensor& cache, uint32_t valueColumn,
                          const Step& step)
{
    const bool normed = !norms.query.empty() && !norms.key.empty();
    const auto bound = normed ? oneBinding({&norms.query, &norms.key}) : std::nullopt;
    const uint64_t width = q.ne[0];
    const bool whole = normed && norms.query.ne[0] != width;
    const bool alike = norms.query.empty() == norms.key.empty() && (!whole || norms.key.ne[0] == width * k.ne[1]);
    if (!fuses(q.ne[2]) || !alike || (normed && !bound))
        return Ops::enterHeads(q, k, v, norms, turns, pairing, cache, valueColumn, step);
    const bool rotates = !turns.empty();
    const auto rotated = rotates ? u32(turns.ne[0]) : 0;
    assert(k.ne[0] == width && rotated <= width && valueColumn + v.ne[0] <= cache.ne[0]);
    assert(valueColumn % quantTraits(cache.type).blockElements == 0);
    Tensor y = result(q.ne);
    run("enter_heads", {manyInvocations, static_cast<uint32_t>(cache.type), u32(k.ne[1]), normed, rotates},
        {q.range, k.range, cache.range, v.range, step.params.range, rotates ? turns.range : q.range,
         normed ? bound->range : q.range, y.range},
        shader::EnterHeadsParams{.heads = u32(q.ne[1]),
                                 .width = u32(width),
                                 .rotated = rotated,
                                 .pairOffset = pairing == RopePairing::Neighbours ? 1 : rotated / 2,
                                 .valuesWidth = u32(v.ne[0]),
                                 .rowWidth = u32(cache.ne[0]),
                                 .valueColumn = valueColumn,
                                 .queryNorm = normed ? bound->begins[0] / 4 : 0,
                                 .keyNorm = normed ? bound->begins[1] / 4 : 0,
                                 .wholeNorms = whole,
                                 .epsilon = norms.epsilon},
        {u32(q.ne[1] + 2), 1, 1}, {.bytes = 2 * (q.bytes() + k.bytes() + v.bytes())});
    return y;
}

const BufferRange& GpuOps::counter()
{
    if (m_counter.empty()) {
        m_counter = result({1, 1, 1, 1}, QuantType::I32);
        if (m_status && m_stream)
            m_stream->clear(m_counter.range);
    }
    return m_counter.range;
}

Routed GpuOps::chooseExperts(const Normed& x, const Router& router)
{
    constexpr std::array types = {QuantType::F32, QuantType::F16, QuantType::BF16};
    const bool may = fuses(x.x.ne[1]) && std::ranges::contains(types, router.weight.type);
    const auto weights = may ? oneBinding({&router.weight}) : std::nullopt;
    if (!weights)
        return Ops::chooseExperts(x, router);
    const RouterShape& shape = router.shape;
    const uint64_t width = x.x.ne[0];
    const uint64_t experts = router.weight.ne[1];
    assert(router.weight.ne[0] == width && shape.chosen <= experts && shape.groups <= 32);
    const uint64_t weightsTo = roomFor(shape.chosen);
    const uint64_t normedTo = weightsTo + roomFor(shape.chosen);
    const uint64_t logitsTo = normedTo + roomFor(width);
    const Tensor results = result({logitsTo + experts, 1, 1, 1});
    const auto bound = [&](const Tensor& t) { return t.empty() ? x.x.range : t.range; };
    constexpr uint64_t rowsOfGroup = 2; // ROWS of the kernel
    run(variant("choose_experts", router.weight.type),
        {groupSize(), u32(experts), shape.chosen, !router.selectionBias.empty(), !router.bias.empty()},
        {weights->range, x.x.range, results.range, counter(), bound(router.selectionBias), bound(router.bias),
         x.weight.range},
        shader::ChooseExpertsParams{u32(width), x.epsilon, u32(weightsTo), u32(normedTo), u32(logitsTo),
                                    static_cast<uint32_t>(shape.gating), shape.groups, shape.groupsUsed,
                                    shape.scoreGroupByTwo, shape.normalize, shape.scale},
        {u32((experts + rowsOfGroup - 1) / rowsOfGroup), 1, 1},
        {.bytes = router.weight.bytes() + x.x.bytes() + results.bytes()});
    return {.x = partOf(results, normedTo, QuantType::F32, x.x.ne),
            .routing = {.ids = partOf(results, 0, QuantType::I32, {shape.chosen, 1, 1, 1}),
                        .weights = partOf(results, weightsTo, QuantType::F32, {shape.chosen, 1, 1, 1})}};
}

Tensor GpuOps::projectSwiglu(const Normed& x, const Tensor& gate, const Tensor& up)
{
    const bool may = fuses(x.x.ne[1]);
    if (may && !pairs(gate, up)) {
        const std::vector<Tensor> both = project(x, {{gate}, {up}});
        return swiglu(both[0], both[1]);
    }
    const auto gates = may ? oneBinding({&gate}) : std::nullopt;
    const auto ups = may ? oneBinding({&up}) : std::nullopt;
    if (!gates || !ups)
        return Ops::projectSwiglu(x, gate, up);
    assert(gate.ne[0] == x.x.ne[0]);
    const RowLayout layout = rowLayout();
    Tensor y = result({gate.ne[1], 1, 1, 1});
    run(variant("project", gate.type), {layout.groupSize, true, false, 1},
        {gates->range, x.x.range, y.range, ups->range, x.x.range, x.weight.range},
        shader::ProjectParams{.inner = u32(gate.ne[0]), .epsilon = x.epsilon, .rows = u32(gate.ne[1])},
        spread(layout.groups(2 * gate.ne[1])), {.bytes = 2 * gate.bytes() + x.x.bytes() + y.bytes()});
    return y;
}

ExpertInner GpuOps::expertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& sharedGate,
                                  const Tensor& sharedUp, const Tensor& x, const Tensor& ids)
{
    const bool may = fuses(x.ne[1]) && !sharedGate.empty() && pairs(gate, up);
    const auto gates = may ? oneBinding({&gate, &sharedGate}) : std::nullopt;
    const auto ups = may ? oneBinding({&up, &sharedUp}) : std::nullopt;
    if (!gates || !ups)
        return Ops::expertsSwiglu(gate, up, sharedGate, sharedUp, x, ids);
    assert(gate.ne[0] == x.ne[0] && sharedGate.ne[0] == x.ne[0] && sharedGate.ne == sharedUp.ne);
    const uint64_t rows = gate.ne[1];
    const uint64_t sharedRows = sharedGate.ne[1];
    const uint64_t chosen = ids.ne[0];
    const uint64_t sharedTo = roomFor(chosen * rows);
    const Tensor inner = result({sharedTo + sharedRows, 1, 1, 1});
    const RowLayout layout = rowLayout();
    run(variant("matvec_stack", gate.type), {layout.groupSize, true, true, true, false, false},
        {gates->range, x.range, inner.range, ups->range, ids.range, x.range, x.range},
        shader::MatvecStackParams{.inner = u32(gate.ne[0]),
                                  .rows = u32(rows),
                                  .height = u32(gate.ne[2]),
                                  .matrices = u32(gate.ne[2]),
                                  .sharers = u32(chosen),
                                  .fromWidth = u32(x.ne[0]),
                                  .toWidth = u32(rows),
                                  .outputs = u32(chosen),
                                  .sharedRows = u32(sharedRows),
                                  .sharedTo = u32(sharedTo),
                                  .begin = gates->begins[0],
                                  .secondBegin = ups->begins[0],
                                  .sharedBegin = gates->begins[1],
                                  .secondSharedBegin = ups->begins[1]},
        {layout.groups(2 * rows), u32(chosen + (sharedRows + rows - 1) / rows), 1},
        {.bytes = 2 * rowBytes(gate.type, gate.ne[0]) * (chosen * rows + sharedRows) + x.bytes() + inner.bytes()});
    return {.routed = partOf(inner, 0, QuantType::F32, {rows, chosen, 1, 1}),
            .shared = partOf(inner, sharedTo, QuantType::F32, {sharedRows, 1, 1, 1})};
}

Tensor GpuOps::addExperts(const Tensor& residual, const ExpertOutputs& outputs, const ExpertInner& inner,
                          const Routing& routing)
{
    const auto& [down, bias, sharedDown] = outputs;
    if (!fuses(residual.ne[1]))
        return Ops::addExperts(residual, outputs, inner, routing);
    const bool shared = !sharedDown.empty();
    const auto weights = shared ? oneBinding({&down, &sharedDown}) : oneBinding({&down});
    if (!weights && shared)
        return addExperts(matmulAdd(sharedDown, inner.shared, residual), {down, bias, {}}, {inner.routed, {}}, routing);
    if (!weights)
        return Ops::addExperts(residual, outputs, inner, routing);
    assert(down.ne[0] == inner.routed.ne[0] && down.ne[1] == residual.ne[0] && residual.type == QuantType::F32);
    const bool biased = !bias.empty();
    Tensor y = result(residual.ne);
    constexpr uint64_t rowsOfGroup = 4; // ROWS of the kernel
    const auto bound = [&](const Tensor& t) { return t.empty() ? residual.range : t.range; };
    const bool byFour = down.ne[0] % 4 == 0 && (!shared || sharedDown.ne[0] % 4 == 0);
    run(variant("add_experts", down.type), {manyInvocations, biased, shared, byFour},
        {weights->range, inner.routed.range, y.range, residual.range, routing.ids.range, routing.weights.range,
         shared ? inner.shared.range : residual.range, bound(bias)},
        shader::AddExpertsParams{.inner = u32(down.ne[0]),
                                 .rows = u32(down.ne[1]),
                                 .chosen = u32(routing.ids.ne[0]),
                                 .sharedInner = shared ? u32(sharedDown.ne[0]) : 0,
                                 .begin = weights->begins[0],
                                 .sharedBegin = shared ? weights->begins[1] : 0},
        spread((down.ne[1] + rowsOfGroup - 1) / rowsOfGroup),
        {.bytes = rowBytes(down.type, down.ne[0]) * down.ne[1] * routing.ids.ne[0] + inner.routed.bytes() +
                  (shared ? sharedDown.bytes() + inner.shared.bytes() : 0) + 2 * y.bytes()});
    return y;
}

} // namespace alcove
