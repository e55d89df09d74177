// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model file looked at without loading its weights: what it is, what is in it, how it cuts text into tokens.
#pragma once

#include "inference/result.h"
#include "inference/text/tokenizer.h"
#include "inference/types.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace alcove {

struct TensorSummary {
    std::string name;
    std::string type;            // "Q8_0"
    std::vector<uint64_t> shape; // ne[0] first, the contiguous dimension
    uint64_t bytes = 0;
};

struct FileSummary {
    ModelInfo model;
    std::vector<std::pair<std::string, std::string>> metadata; // key, value as text; long arrays shortened
    std::vector<TensorSummary> tensors;
    uint64_t weightBytes = 0;
    uint64_t kvBytesPerToken = 0; // with an F16 cache; 0 when the architecture is not known
    Wording unsupported;          // empty, or why Alcove can't run it: architecture or a tensor's type, by name
};

// Everything `alcove-cli inspect` and the model page show. Reads headers only.
Result<FileSummary> inspectModelFile(const std::filesystem::path& file);

// What the name of a file says of a model in several files; nothing where it is no part of one.
struct ModelPart {
    std::string model;   // the same for all its parts
    uint32_t number = 0; // from 1
    uint32_t count = 0;
};
std::optional<ModelPart> modelPart(const std::string& fileName);

// The tokenizer alone, also of a file that holds only a vocabulary.
Result<std::unique_ptr<Tokenizer>> openTokenizer(const std::filesystem::path& file);

} // namespace alcove
