// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/gqa_attention.h"

#include "inference/models/kv_cache.h"
#include "inference/models/linear.h"

#include <cmath>

namespace alcove {

GqaAttention::GqaAttention(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model,
                           uint32_t layer, const GqaOptions& options)
    : m_shape{.heads = model.heads[layer],
              .kvHeads = model.kvHeads[layer],
              .keyWidth = model.keyWidth,
              .valueWidth = model.valueWidth,
              .valueColumn = kvPartWidth(model.kvHeads[layer] * model.keyWidth),
              .window = options.window,
              .scale = options.scale != 0 ? options.scale : 1.0F / std::sqrt(static_cast<float>(model.keyWidth))},
      m_pairing(options.pairing), m_rotates(options.rotates)
{
    const uint64_t queries = uint64_t{m_shape.heads} * m_shape.keyWidth;
    const uint64_t keys = uint64_t{m_shape.kvHeads} * m_shape.keyWidth;
    const uint64_t values = uint64_t{m_shape.kvHeads} * m_shape.valueWidth;
    const std::string fused = prefix + ".attn_qkv.weight";
    const std::string fusedBias = prefix + ".attn_qkv.bias";
    if (weights.has(fused)) {
        const uint64_t rows = queries + keys + values;
        m_query = weights.rowsOf(fused, model.width, rows, 0, queries);
        m_key = weights.rowsOf(fused, model.width, rows, queries, keys);
        m_value = weights.rowsOf(fused, model.width, rows, queries + keys, values);
        m_queryBias = weights.optionalPartOf(fusedBias, rows, 0, queries);
        m_keyBias = weights.optionalPartOf(fusedBias, rows, queries, keys);
        m_valueBias = weights.optionalPartOf(fusedBias, rows, queries + keys, values);
    } else {
        m_query = weights.matrix(prefix + ".attn_q.weight", model.width, queries);
        m_key = weights.matrix(prefix + ".attn_k.weight", model.width, keys);
        m_value = weights.matrix(prefix + ".attn_v.weight", model.width, values);
        m_queryBias = weights.optionalVector(prefix + ".attn_q.bias", queries);
        m_keyBias = weights.optionalVector(prefix + ".attn_k.bias", keys);
        m_valueBias = weights.optionalVector(prefix + ".attn_v.bias", values);
    }
    const auto norm = [&](const std::string& name, uint64_t whole) {
        return weights.optionalVector(name, options.wholeNorms ? whole : m_shape.keyWidth);
    };
    m_norms = {.query = norm(prefix + ".attn_q_norm.weight", queries),
               .key = norm(prefix + ".attn_k_norm.weight", keys),
               .epsilon = model.normEpsilon};
    m_output =
        weights.matrix(prefix + ".attn_output.weight", uint64_t{m_shape.heads} * m_shape.valueWidth, model.width);
    m_outputBias = weights.optionalVector(prefix + ".attn_output.bias", model.width);
    if (options.sinks)
        m_sinks = weights.vector(prefix + ".attn_sinks.weight", m_shape.heads);
}

uint32_t GqaAttention::rowWidth(const Hyperparameters& model, uint32_t layer)
{
    return kvPartWidth(model.kvHeads[layer] * model.keyWidth) + kvPartWidth(model.kvHeads[layer] * model.valueWidth);
}

Tensor GqaAttention::addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale, const Tensor& cache,
                           const Step& step) const
{
    const uint64_t tokens = residual.ne[1];
    const std::vector<Tensor> seen =
        ops.project(x, {{m_query, m_queryBias}, {m_key, m_keyBias}, {m_value, m_valueBias}});
    const Tensor q = ops.enterHeads(seen[0].shaped(m_shape.keyWidth, m_shape.heads, tokens),
                                    seen[1].shaped(m_shape.keyWidth, m_shape.kvHeads, tokens), seen[2], m_norms,
                                    m_rotates ? step.turns[0] : Tensor{}, m_pairing, cache, m_shape.valueColumn, step);
    const Tensor mixed = ops.attention(q, cache, m_shape, step, m_sinks);
    return addLinear(ops, residual, m_output, m_outputBias, mixed, scale);
}

} // namespace alcove
