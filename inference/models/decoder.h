// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The frame that all our models share: embed, a stack of blocks, a norm, logits.
#pragma once

#include "inference/models/hyperparameters.h"
#include "inference/models/model.h"
#include "inference/models/weight_loader.h"

namespace alcove {

class Decoder : public Model {
public:
    Tensor forward(Ops& ops, const Step& step, const KvCache& cache) const override;
    std::span<const RopeTable> ropeTables() const override { return {&m_rope, 1}; }
    uint32_t vocabulary() const override { return static_cast<uint32_t>(m_output.ne[1]); }
    uint32_t contextLength() const override { return m_model.contextLength; }
    uint32_t layers() const { return m_model.layers; }

protected:
    Decoder(Hyperparameters model, RopeTable rope) : m_model(std::move(model)), m_rope(std::move(rope)) {}

    // x {D, T} -> {D, T}: block `layer` with its residual connections.
    virtual Tensor block(Ops& ops, const Tensor& x, uint32_t layer, const Step& step, const KvCache& cache) const = 0;

    // Embedding, final norm and output, which is the embedding again where the file has no other.
    void findEnds(WeightLoader& weights);

    const Hyperparameters& model() const { return m_model; }

    float m_embeddingScale = 1;
    float m_logitScale = 1;

private:
    Hyperparameters m_model;
    RopeTable m_rope;
    Tensor m_embedding;  // {D, vocabulary}
    Tensor m_outputNorm; // {D}
    Tensor m_output;     // {D, vocabulary}
    Tensor m_outputBias; // {vocabulary}, optional
};

} // namespace alcove
