// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Reads the header of one GGUF file and checks all of it.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/file/gguf_value.h"
#include "inference/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace alcove {

struct GgufHeader {
    uint32_t version = 0;
    uint64_t alignment = usualGgufAlignment;
    std::vector<std::string> keys;                  // in the file's order
    std::vector<std::span<const std::byte>> stored; // of each key the type and value, in the bytes that were parsed
    std::unordered_map<std::string, GgufValue> values;
    std::vector<GgufTensor> tensors; // their data lies in the bytes that were parsed
};

// `bytes` is the whole file, tensor data included; `name` is what the error's message calls it. On success each
// tensor's data is inside `bytes`, aligned, and as long as its shape and type say; names and keys are unique.
Result<GgufHeader> parseGgufHeader(std::span<const std::byte> bytes, const std::string& name);

} // namespace alcove
