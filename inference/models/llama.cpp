// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// LLaMA (Touvron et al., 2023) and what shares its layout: Llama 2 and 3.x, Mistral, Yi, R1-Distill-Llama; with
// experts, Mixtral (Jiang et al., 2024), whose two chosen experts' weights add up to 1.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

Result<std::unique_ptr<Model>> createLlama(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend, {.moe = {.normalize = true}});
}

} // namespace alcove
