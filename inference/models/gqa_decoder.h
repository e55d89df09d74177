// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The decoder that most open models are: pre-norm blocks of grouped-query attention and a feed-forward half, dense or
// of experts. What sets one architecture apart is its design, which stands in a file of its own.
#pragma once

#include "inference/models/decoder.h"
#include "inference/models/feed_forward.h"
#include "inference/models/gqa_attention.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace alcove {

struct GqaDesign {
    RopePairing pairing = RopePairing::Neighbours;
    std::string_view feedForwardNorm = "ffn_norm";   // the name of the norm before the feed-forward half
    std::span<const std::string_view> required = {}; // what every block has, of that which is optional in others
    MoeDefaults moe;
    std::optional<ClampedSwiglu> expertActivation; // otherwise SwiGLU
    bool wholeNorms = false;                       // queries and keys are normalised as whole vectors
    bool sinks = false;                            // attention has a learned sink a head
    bool windowed = false; // some layers see no further than attention.sliding_window: see layerWindows()
    bool scaled = false;   // embedding, residuals, scores and logits have scales of their own, RoPE a switch
};

class GqaDecoder : public Decoder {
public:
    static Result<std::unique_ptr<Model>> create(const GgufFile& file, Backend& backend, const GqaDesign& design);
    static Result<std::vector<uint32_t>> kvRowWidthsOf(const GgufFile& file);

    std::vector<uint32_t> kvRowWidths() const override;

protected:
    Tensor block(Ops& ops, const Tensor& x, uint32_t layer, const Step& step, const KvCache& cache) const override;

private:
    struct Block {
        Tensor attentionNorm; // {D}
        GqaAttention attention;
        Tensor feedForwardNorm; // {D}
        FeedForward feedForward;
    };

    using Decoder::Decoder;
    void findBlocks(WeightLoader& weights, const MoeParameters& moe, const GqaDesign& design, GqaOptions attention,
                    const std::vector<uint32_t>& windows);

    std::vector<Block> m_blocks;
    float m_residualScale = 1;
};

} // namespace alcove
