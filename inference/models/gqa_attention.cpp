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
      m_pairing(options.pairing), m_rotates(options.rotates), m_epsilon(model.normEpsilon)
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
    m_queryNorm = norm(prefix + ".attn_q_norm.weight", queries);
    m_keyNorm = norm(prefix + ".attn_k_norm.weight", keys);
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

Tensor GqaAttention::normed(Ops& ops, const Tensor& x, const Tensor& norm, uint64_t heads) const
{
    const uint64_t tokens = x.ne[1];
    if (norm.empty())
        return x.shaped(m_shape.keyWidth, heads, tokens);
    const Tensor rows = norm.ne[0] == m_shape.keyWidth ? x.shaped(m_shape.keyWidth, heads, tokens) : x;
    return ops.rmsNorm(rows, norm, m_epsilon).shaped(m_shape.keyWidth, heads, tokens);
}

Tensor GqaAttention::addTo(Ops& ops, const Tensor& residual, const Normed& x, float scale, const Tensor& cache,
                           const Step& step) const
{
    const uint64_t tokens = residual.ne[1];
    const std::vector<Tensor> seen =
        ops.project(x, {{m_query, m_queryBias}, {m_key, m_keyBias}, {m_value, m_valueBias}});
    const Tensor q = normed(ops, seen[0], m_queryNorm, m_shape.heads);
    const Tensor k = normed(ops, seen[1], m_keyNorm, m_shape.kvHeads);
    const Tensor& v = seen[2];
    const auto turned = [&](const Tensor& rows) { return m_rotates ? ops.rope(rows, step.turns[0], m_pairing) : rows; };
    ops.storeKv(turned(k).shaped(k.ne[0] * k.ne[1], tokens), cache, 0, step);
    ops.storeKv(v, cache, m_shape.valueColumn, step);
    const Tensor mixed = ops.attention(turned(q), cache, m_shape, step, m_sinks);
    return addLinear(ops, residual, m_output, m_outputBias, mixed, scale);
}

} // namespace alcove
