// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One metadata value: what kinds there are, and how one is read from bytes that nobody vouches for.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/file/gguf_reader.h"
#include "inference/wording.h"

#include <cstdint>
#include <optional>

namespace alcove {

// What a value is, in the file.
enum class GgufValueType : uint32_t {
    Uint8 = 0,
    Int8 = 1,
    Uint16 = 2,
    Int16 = 3,
    Uint32 = 4,
    Int32 = 5,
    Float32 = 6,
    Bool = 7,
    String = 8,
    Array = 9,
    Uint64 = 10,
    Int64 = 11,
    Float64 = 12,
};

inline constexpr uint64_t usualGgufAlignment = 32; // of tensors in a file that does not say

struct GgufValueProblem {
    bool cutShort = false; // the bytes end before the value does
    Wording reason;        // empty: none; otherwise continues "the value of KEY ..."
};

// Reads the value of type id `type` that stands at the reader's position.
GgufValueProblem readGgufValue(GgufReader& reader, uint32_t type, GgufValue& value);

// A whole number of any integer kind, or a whole floating-point one; nullopt: another kind, negative, or a fraction.
std::optional<uint64_t> asUnsigned(const GgufValue& value);

} // namespace alcove
