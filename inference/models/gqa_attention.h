// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Attention in which groups of query heads share a key and value head (Ainslie et al., 2023), with the additions that
// the models of its family make.
#pragma once

#include "inference/models/hyperparameters.h"
#include "inference/models/weight_loader.h"

#include <string>

namespace alcove {

struct GqaOptions {
    RopePairing pairing = RopePairing::Neighbours;
    bool rotates = true;     // RoPE turns queries and keys
    bool sinks = false;      // each head has a learned score without a value
    uint32_t window = 0;     // positions seen; 0: all
    float scale = 0;         // of the scores; 0: 1 / sqrt(width of a head)
    bool wholeNorms = false; // norms go over all heads together, and not over each
};

class GqaAttention {
public:
    // Weights "<prefix>.attn_*". Biases, and norms of queries and keys, are used where the file has them.
    GqaAttention(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model, uint32_t layer,
                 const GqaOptions& options);

    // residual + scale · attention(x), all {D, T}. `cache` is the layer's.
    Tensor addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale, const Tensor& cache,
                 const Step& step) const;

    // Numbers that a layer's cache keeps for a position: all heads' keys and values.
    static uint32_t rowWidth(const Hyperparameters& model, uint32_t layer);

private:
    AttentionShape m_shape;
    RopePairing m_pairing;
    bool m_rotates;
    Tensor m_query, m_key, m_value;             // {D, heads · width}
    Tensor m_queryBias, m_keyBias, m_valueBias; // optional
    HeadNorms m_norms;
    Tensor m_output;     // {heads · width, D}
    Tensor m_outputBias; // optional
    Tensor m_sinks;      // {heads}, optional
};

} // namespace alcove
