// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/feed_forward.h"

namespace alcove {

SwigluFeedForward::SwigluFeedForward(WeightLoader& weights, const std::string& prefix, const std::string& suffix,
                                     uint64_t width, uint64_t inner)
    : m_gate(weights.matrix(prefix + ".ffn_gate" + suffix + ".weight", width, inner)),
      m_up(weights.matrix(prefix + ".ffn_up" + suffix + ".weight", width, inner)),
      m_down(weights.matrix(prefix + ".ffn_down" + suffix + ".weight", inner, width))
{
}

Tensor SwigluFeedForward::forward(Ops& ops, const Tensor& x) const
{
    return ops.matmul(m_down, ops.swiglu(ops.matmul(m_gate, x), ops.matmul(m_up, x)));
}

MoeFeedForward::MoeFeedForward(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model,
                               const MoeParameters& moe, std::optional<ClampedSwiglu> clamped)
    : m_routerShape(moe.router), m_clamped(clamped)
{
    const uint64_t width = model.width;
    const uint64_t inner = moe.expertFeedForward;
    m_router = weights.matrix(prefix + ".ffn_gate_inp.weight", width, moe.experts);
    m_routerBias = weights.optionalVector(prefix + ".ffn_gate_inp.bias", moe.experts);
    m_selectionBias = weights.optionalVector(prefix + ".exp_probs_b.bias", moe.experts);
    m_gate = weights.stack(prefix + ".ffn_gate_exps.weight", width, inner, moe.experts);
    m_up = weights.stack(prefix + ".ffn_up_exps.weight", width, inner, moe.experts);
    m_down = weights.stack(prefix + ".ffn_down_exps.weight", inner, width, moe.experts);
    m_gateBias = weights.optionalMatrix(prefix + ".ffn_gate_exps.bias", inner, moe.experts);
    m_upBias = weights.optionalMatrix(prefix + ".ffn_up_exps.bias", inner, moe.experts);
    m_downBias = weights.optionalMatrix(prefix + ".ffn_down_exps.bias", width, moe.experts);
    if (weights.has(prefix + ".ffn_gate_shexp.weight")) {
        const uint64_t stated = moe.sharedFeedForward;
        const uint64_t sharedInner = stated ? stated : weights.rows(prefix + ".ffn_gate_shexp.weight");
        m_shared.emplace(weights, prefix, "_shexp", width, sharedInner);
        m_sharedGate = weights.optionalVector(prefix + ".ffn_gate_inp_shexp.weight", width);
    }
}

Tensor MoeFeedForward::forward(Ops& ops, const Tensor& x) const
{
    Tensor logits = ops.matmul(m_router, x);
    if (!m_routerBias.empty())
        logits = ops.add(logits, m_routerBias);
    const Routing routing = ops.route(logits, m_selectionBias, m_routerShape);
    const Tensor routed = ops.combineExperts(experts(ops, x, routing), routing.weights);
    if (!m_shared)
        return routed;
    Tensor shared = m_shared->forward(ops, x);
    if (!m_sharedGate.empty())
        shared = ops.gateRows(shared, ops.matmul(m_sharedGate, x));
    return ops.add(routed, shared);
}

Tensor MoeFeedForward::experts(Ops& ops, const Tensor& x, const Routing& routing) const
{
    const auto linear = [&](const Tensor& weight, const Tensor& bias, const Tensor& in) {
        Tensor out = ops.matmulExperts(weight, in, routing.ids);
        return bias.empty() ? out : ops.addExpertBias(out, bias, routing.ids);
    };
    const Tensor gate = linear(m_gate, m_gateBias, x);
    const Tensor up = linear(m_up, m_upBias, x);
    const Tensor inner =
        m_clamped ? ops.swigluClamped(gate, up, m_clamped->alpha, m_clamped->limit) : ops.swiglu(gate, up);
    return linear(m_down, m_downBias, inner);
}

} // namespace alcove
