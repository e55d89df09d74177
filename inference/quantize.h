// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Makes a smaller model file out of one with F32, F16 or BF16 weights.
#pragma once

#include "inference/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

// The names that quantizeModelFile() takes: "Q8_0", "Q4_K_M" ..., roughly from the finest to the coarsest.
std::vector<std::string_view> quantizationNames();

struct QuantizeSummary {
    uint64_t parameters = 0;
    uint64_t bytesBefore = 0; // of the files
    uint64_t bytesAfter = 0;
    std::map<std::string, uint32_t> tensors; // how many have which encoding
    uint32_t fallbacks = 0; // of them, those whose rows don't fit the encoding that the recipe has for them
};

// Called while weights are written; return false to cancel (quantizeModelFile() then fails with message "Quantizing was
// cancelled." and leaves nothing).
using QuantizeProgress = std::function<bool(uint64_t bytesDone, uint64_t bytesTotal)>;

// Writes `output` from `input`, of which every part is read if it is split. On all cores. Metadata is kept bit by bit,
// but for general.file_type, general.quantization_version and what concerns the split. Fails when `input` is quantized
// already, when `output` is one of its files, when a weight is no number or beyond what the encoding holds, by the
// tensor's name, and when the file can't be written. `name` is one of quantizationNames().
Result<QuantizeSummary> quantizeModelFile(const std::filesystem::path& input, const std::filesystem::path& output,
                                          std::string_view name, const QuantizeProgress& progress = {});

} // namespace alcove
