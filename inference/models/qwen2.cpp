// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Qwen2 and Qwen2.5 (Yang et al., 2024), R1-Distill-Qwen: biases on queries, keys and values. With experts
// (Qwen1.5-MoE, Qwen2-57B-A14B), a shared expert that a gate of its own weighs.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

Result<std::unique_ptr<Model>> createQwen2(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend, {.pairing = RopePairing::Halves});
}

} // namespace alcove
