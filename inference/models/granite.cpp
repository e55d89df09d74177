// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Granite 3 (IBM, 2024), dense and with experts: scales on the embedding, the residuals, the scores and the logits.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

Result<std::unique_ptr<Model>> createGranite(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend, {.moe = {.normalize = true}, .scaled = true});
}

} // namespace alcove
