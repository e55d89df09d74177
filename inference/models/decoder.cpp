// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/decoder.h"

#include "inference/models/linear.h"

#include <algorithm>

namespace alcove {

Tensor Decoder::forward(Ops& ops, const Step& step, const KvCache& cache) const
{
    Tensor x = ops.embed(m_embedding, step.tokens);
    if (m_embeddingScale != 1)
        x = ops.scale(x, m_embeddingScale);
    for (uint32_t layer = 0; layer < m_model.layers && !ops.stopped(); ++layer)
        x = block(ops, x, layer, step, cache);
    if (step.shape.outputs == Outputs::None)
        return {};
    if (step.shape.outputs == Outputs::Last)
        x = ops.lastRow(x, step);
    const Tensor logits = linear(ops, m_output, m_outputBias, ops.rmsNorm(x, m_outputNorm, m_model.normEpsilon));
    return m_logitScale == 1 ? logits : ops.scale(logits, m_logitScale);
}

void Decoder::findEnds(WeightLoader& weights)
{
    const uint64_t vocabulary = std::min(weights.vocabulary(), mostVocabulary);
    m_embedding = weights.matrix("token_embd.weight", m_model.width, vocabulary);
    m_outputNorm = weights.vector("output_norm.weight", m_model.width);
    m_output = weights.has("output.weight") ? weights.matrix("output.weight", m_model.width, vocabulary) : m_embedding;
    m_outputBias = weights.optionalVector("output.bias", vocabulary);
}

} // namespace alcove
