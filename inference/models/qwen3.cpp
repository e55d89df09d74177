// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Qwen3 (Yang et al., 2025), dense and with experts, R1-0528-Qwen3: each head's queries and keys are normalised before
// they turn; the chosen experts' weights add up to 1.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

namespace {

constexpr std::string_view norms[] = {"attn_q_norm.weight", "attn_k_norm.weight"};

} // namespace

Result<std::unique_ptr<Model>> createQwen3(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend,
                              {.pairing = RopePairing::Halves, .required = norms, .moe = {.normalize = true}});
}

} // namespace alcove
