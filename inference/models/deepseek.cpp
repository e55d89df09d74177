// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// DeepSeekMoE (Dai et al., 2024), DeepSeek's first mixture of experts: many fine-grained experts and a few shared
// ones over ordinary attention. The chosen weights are used as the softmax over all experts gives them.
#include "inference/models/architectures.h"
#include "inference/models/gqa_decoder.h"

namespace alcove {

Result<std::unique_ptr<Model>> createDeepseek(const GgufFile& file, Backend& backend)
{
    return GqaDecoder::create(file, backend, {});
}

} // namespace alcove
