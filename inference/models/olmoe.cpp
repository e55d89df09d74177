// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// OLMoE (Muennighoff et al., 2024): queries and keys are normalised as whole vectors, before they are split into heads.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

namespace {

constexpr std::string_view norms[] = {"attn_q_norm.weight", "attn_k_norm.weight"};

} // namespace

Result<std::unique_ptr<Model>> createOlmoe(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend, {.pairing = RopePairing::Halves, .required = norms, .wholeNorms = true});
}

} // namespace alcove
