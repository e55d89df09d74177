// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What makes a model of each architecture over the weights of its file.
#pragma once

#include "inference/models/model.h"
#include "inference/ops/backend.h"

#include <memory>

namespace alcove {

Result<std::unique_ptr<Model>> createDeepseek(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createDeepseek2(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createGlm4Moe(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createGptOss(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createGranite(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createLlama(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createOlmoe(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createQwen2(const GgufFile& file, Backend& backend);
Result<std::unique_ptr<Model>> createQwen3(const GgufFile& file, Backend& backend);

// Numbers a position and layer of a deepseek2 model's cache: the compressed latent and the shared rotary key.
Result<std::vector<uint32_t>> deepseek2KvRowWidths(const GgufFile& file);

} // namespace alcove
