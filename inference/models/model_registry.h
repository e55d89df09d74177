// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The architectures that Alcove runs, by the name that a file gives in general.architecture.
#pragma once

#include "inference/models/model.h"

#include <memory>
#include <span>
#include <string_view>

namespace alcove {

struct Architecture {
    std::string_view name;
    // Builds the model over the file's weights, which are on the backend after its next uploadWeights().
    Result<std::unique_ptr<Model>> (*create)(const GgufFile& file, Backend& backend);
    // The numbers that the KV cache keeps for one position, a layer each: what memory estimates need.
    Result<std::vector<uint32_t>> (*kvRowWidths)(const GgufFile& file);
};

std::span<const Architecture> architectures();
const Architecture* findArchitecture(std::string_view name); // nullptr: not one of ours

// “llama, qwen3 and olmoe”: for messages.
Wording architectureNames();

} // namespace alcove
