// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The half of a block that looks at one token alone: a dense SwiGLU network, or a mixture of experts.
#pragma once

#include "inference/models/hyperparameters.h"
#include "inference/models/weight_loader.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace alcove {

// down (silu(gate x) * up x)  (Shazeer, 2020).
class SwigluFeedForward {
public:
    // Weights "<prefix>.ffn_{gate,up,down}<suffix>.weight" of inner width `inner`, and biases where the file has them.
    SwigluFeedForward(WeightLoader& weights, const std::string& prefix, const std::string& suffix, uint64_t width,
                      uint64_t inner);

    // Its two halves: silu(gate x) * up x, {D, T} -> {F, T}, and what down makes of it, {F, T} -> {D, T}.
    Tensor inner(Ops& ops, const Tensor& x) const;
    Tensor outer(Ops& ops, const Tensor& inner) const;
    // residual + scale · outer(inner(x)).
    Tensor addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale) const;

    bool biased() const { return !m_gateBias.empty() || !m_upBias.empty() || !m_downBias.empty(); }
    const Tensor& gate() const { return m_gate; }
    const Tensor& up() const { return m_up; }
    const Tensor& down() const { return m_down; }

private:
    Tensor m_gate, m_up;                     // {D, F}
    Tensor m_down;                           // {F, D}
    Tensor m_gateBias, m_upBias, m_downBias; // {F or D}, optional
};

// Sum over a token's experts of weight · expert(x), plus the shared experts' answer (Dai et al., 2024, DeepSeekMoE).
class MoeFeedForward {
public:
    MoeFeedForward(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model,
                   const MoeParameters& moe, std::optional<ClampedSwiglu> clamped);

    // residual + scale · the answer to x, all {D, T}.
    Tensor addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale) const;

private:
    void findExperts(WeightLoader& weights, const std::string& prefix, uint64_t width, uint64_t inner, uint64_t count);
    // Whether the shared experts' answer is nothing but one more in the sum.
    bool sharedIsPlain() const;
    Tensor sharedAnswer(Ops& ops, const Tensor& x) const; // {D, T} -> {D, T}
    ExpertWork routedWork() const;
    // {D, T} -> {F, k, T}, and the shared experts' as well where they go `together` with the others.
    ExpertInner inner(Ops& ops, const Tensor& x, const Routing& routing, bool together) const;
    // What down makes of the first of these, by weight: {F, k, T} -> {D, T}.
    Tensor outer(Ops& ops, const ExpertInner& inner, const Routing& routing) const;

    Router m_router;
    std::optional<ClampedSwiglu> m_clamped;
    Tensor m_gateUp;                             // {D, 2 F, E}, in files that keep the next two in one, or:
    Tensor m_gate, m_up;                         // {D, F, E}
    Tensor m_gateUpBias;                         // {2 F, E}, optional
    Tensor m_gateBias, m_upBias;                 // {F, E}, optional
    Tensor m_down, m_downBias;                   // {F, D, E}; {D, E}, optional
    std::unique_ptr<SwigluFeedForward> m_shared; // null: there are no shared experts
    Tensor m_sharedGate;                         // {D}, optional: how much of the shared experts' answer counts
};

// That half of one block of a model: dense in the leading blocks, of experts in the others.
class FeedForward {
public:
    FeedForward(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model,
                const MoeParameters& moe, uint32_t layer, std::optional<ClampedSwiglu> clamped);

    // residual + scale · the answer to x, all {D, T}.
    Tensor addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale = 1) const;

private:
    std::variant<SwigluFeedForward, MoeFeedForward> m_half;
};

} // namespace alcove
