// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/feed_forward.h"

#include "inference/models/linear.h"

namespace alcove {
namespace {

// W x + b with each token's own experts: {K, N, E}, F32 {N, E} or empty, x as matmulExperts() takes it -> {N, k, T}.
Tensor linearExperts(Ops& ops, const Tensor& weight, const Tensor& bias, const Tensor& x, const Tensor& ids)
{
    const Tensor y = ops.matmulExperts(weight, x, ids);
    return bias.empty() ? y : ops.addExpertBias(y, bias, ids);
}

} // namespace

SwigluFeedForward::SwigluFeedForward(WeightLoader& weights, const std::string& prefix, const std::string& suffix,
                                     uint64_t width, uint64_t inner)
    : m_gate(weights.matrix(prefix + ".ffn_gate" + suffix + ".weight", width, inner)),
      m_up(weights.matrix(prefix + ".ffn_up" + suffix + ".weight", width, inner)),
      m_down(weights.matrix(prefix + ".ffn_down" + suffix + ".weight", inner, width)),
      m_gateBias(weights.optionalVector(prefix + ".ffn_gate" + suffix + ".bias", inner)),
      m_upBias(weights.optionalVector(prefix + ".ffn_up" + suffix + ".bias", inner)),
      m_downBias(weights.optionalVector(prefix + ".ffn_down" + suffix + ".bias", width))
{
}

Tensor SwigluFeedForward::inner(Ops& ops, const Tensor& x) const
{
    if (m_gateBias.empty() && m_upBias.empty())
        return ops.matmulSwiglu(m_gate, m_up, x);
    const Tensor gate = linear(ops, m_gate, m_gateBias, x);
    return ops.swiglu(gate, linear(ops, m_up, m_upBias, x));
}

Tensor SwigluFeedForward::outer(Ops& ops, const Tensor& inner) const
{
    return linear(ops, m_down, m_downBias, inner);
}

Tensor SwigluFeedForward::addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale) const
{
    Tensor inner;
    if (m_gateBias.empty() && m_upBias.empty()) {
        inner = ops.projectSwiglu(x, m_gate, m_up);
    } else {
        const std::vector<Tensor> both = ops.project(x, {{m_gate, m_gateBias}, {m_up, m_upBias}});
        inner = ops.swiglu(both[0], both[1]);
    }
    return addLinear(ops, residual, m_down, m_downBias, inner, scale);
}

MoeFeedForward::MoeFeedForward(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model,
                               const MoeParameters& moe, std::optional<ClampedSwiglu> clamped)
    : m_router{.shape = moe.router}, m_clamped(clamped)
{
    const uint64_t width = model.width;
    m_router.weight = weights.matrix(prefix + ".ffn_gate_inp.weight", width, moe.experts);
    m_router.bias = weights.optionalVector(prefix + ".ffn_gate_inp.bias", moe.experts);
    if (moe.router.gating == Gating::Sigmoid) // every model so gated balances its experts by this bias
        weights.require(prefix + ".exp_probs_b.bias");
    m_router.selectionBias = weights.optionalVector(prefix + ".exp_probs_b.bias", moe.experts);
    findExperts(weights, prefix, width, moe.expertFeedForward, moe.experts);
    if (moe.sharedFeedForward > 0 || weights.has(prefix + ".ffn_gate_shexp.weight")) {
        const uint64_t stated = moe.sharedFeedForward;
        const uint64_t sharedInner = stated ? stated : weights.rows(prefix + ".ffn_gate_shexp.weight");
        m_shared = std::make_unique<SwigluFeedForward>(weights, prefix, "_shexp", width, sharedInner);
        m_sharedGate = weights.optionalVector(prefix + ".ffn_gate_inp_shexp.weight", width);
    }
}

void MoeFeedForward::findExperts(WeightLoader& weights, const std::string& prefix, uint64_t width, uint64_t inner,
                                 uint64_t count)
{
    if (weights.has(prefix + ".ffn_gate_up_exps.weight")) {
        m_gateUp = weights.stack(prefix + ".ffn_gate_up_exps.weight", width, 2 * inner, count);
        m_gateUpBias = weights.optionalMatrix(prefix + ".ffn_gate_up_exps.bias", 2 * inner, count);
    } else {
        m_gate = weights.stack(prefix + ".ffn_gate_exps.weight", width, inner, count);
        m_up = weights.stack(prefix + ".ffn_up_exps.weight", width, inner, count);
        m_gateBias = weights.optionalMatrix(prefix + ".ffn_gate_exps.bias", inner, count);
        m_upBias = weights.optionalMatrix(prefix + ".ffn_up_exps.bias", inner, count);
    }
    m_down = weights.stack(prefix + ".ffn_down_exps.weight", inner, width, count);
    m_downBias = weights.optionalMatrix(prefix + ".ffn_down_exps.bias", width, count);
}

bool MoeFeedForward::sharedIsPlain() const
{
    return m_shared && m_sharedGate.empty() && !m_shared->biased();
}

Tensor MoeFeedForward::sharedAnswer(Ops& ops, const Tensor& x) const
{
    const Tensor answer = m_shared->outer(ops, m_shared->inner(ops, x));
    return m_sharedGate.empty() ? answer : ops.gateRows(answer, ops.matmul(m_sharedGate, x));
}

Tensor MoeFeedForward::addTo(Ops& ops, const Tensor& residual, const Normed& seen, float scale) const
{
    const auto [x, routing] = ops.chooseExperts(seen, m_router);
    if (ops.handOver(routedWork(), x, routing)) {
        Tensor sum = residual;
        if (m_shared && sharedIsPlain())
            sum = addLinear(ops, residual, m_shared->down(), {}, m_shared->inner(ops, x), scale);
        else if (m_shared)
            sum = addScaled(ops, residual, sharedAnswer(ops, x), scale);
        return addScaled(ops, sum, ops.takeBack(), scale);
    }
    const bool together = scale == 1 && sharedIsPlain();
    const Tensor apart = m_shared && !together ? sharedAnswer(ops, x) : Tensor{};
    const ExpertInner inner = this->inner(ops, x, routing, together);
    if (scale == 1)
        return ops.addExperts(apart.empty() ? residual : ops.add(residual, apart),
                              {m_down, m_downBias, together ? m_shared->down() : Tensor{}}, inner, routing);
    const Tensor routed = outer(ops, inner, routing);
    return addScaled(ops, residual, apart.empty() ? routed : ops.add(routed, apart), scale);
}

Tensor MoeFeedForward::outer(Ops& ops, const ExpertInner& inner, const Routing& routing) const
{
    return ops.combineExperts(linearExperts(ops, m_down, m_downBias, inner.routed, routing.ids), routing.weights);
}

ExpertWork MoeFeedForward::routedWork() const
{
    ExpertWork work;
    for (const Tensor* weight :
         {&m_gateUp, &m_gate, &m_up, &m_down, &m_gateUpBias, &m_gateBias, &m_upBias, &m_downBias}) {
        if (!weight->empty())
            work.weights.push_back(*weight);
    }
    work.compute = [this](Ops& ops, const Tensor& x, const Routing& routing) {
        return outer(ops, inner(ops, x, routing, false), routing);
    };
    return work;
}

ExpertInner MoeFeedForward::inner(Ops& ops, const Tensor& x, const Routing& routing, bool together) const
{
    const Tensor none;
    if (m_gateUp.empty() && m_gateBias.empty() && m_upBias.empty() && !m_clamped)
        return ops.expertsSwiglu(m_gate, m_up, together ? m_shared->gate() : none, together ? m_shared->up() : none, x,
                                 routing.ids);
    const Tensor shared = together ? m_shared->inner(ops, x) : none;
    if (m_gateUp.empty())
        return {.routed = ops.biasedExpertsSwiglu({m_gate, m_gateBias}, {m_up, m_upBias}, x, routing.ids, m_clamped),
                .shared = shared};
    const Tensor both = linearExperts(ops, m_gateUp, m_gateUpBias, x, routing.ids);
    const uint64_t half = both.ne[0] / 2;
    const Tensor gate = ops.slice(both, 0, half);
    const Tensor up = ops.slice(both, half, half);
    return {.routed =
                m_clamped ? ops.swigluClamped(gate, up, m_clamped->alpha, m_clamped->limit) : ops.swiglu(gate, up),
            .shared = shared};
}

FeedForward::FeedForward(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model,
                         const MoeParameters& moe, uint32_t layer, std::optional<ClampedSwiglu> clamped)
    : m_half(moe.experts > 0 && layer >= moe.leadingDense
                 ? decltype(m_half)(std::in_place_type<MoeFeedForward>, weights, prefix, model, moe, clamped)
                 : decltype(m_half)(std::in_place_type<SwigluFeedForward>, weights, prefix, "", model.width,
                                    model.feedForward[layer]))
{
}

Tensor FeedForward::addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale) const
{
    return std::visit([&](const auto& half) { return half.addTo(ops, residual, x, scale); }, m_half);
}

} // namespace alcove
