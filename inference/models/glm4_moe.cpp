// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// GLM-4.5 and 4.6 (Zhipu AI, 2025): sigmoid gating with a selection bias, RoPE over half of each head, norms of queries
// and keys in the large one.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

Result<std::unique_ptr<Model>> createGlm4Moe(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend,
                              {.pairing = RopePairing::Halves,
                               .feedForwardNorm = "post_attention_norm",
                               .moe = {.gating = Gating::Sigmoid, .normalize = true}});
}

} // namespace alcove
