// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One metadata value, read from bytes that nobody vouches for.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/file/gguf_reader.h"

#include <cstdint>
#include <optional>
#include <string>

namespace alcove {

struct GgufValueProblem {
    bool cutShort = false; // the bytes end before the value does
    std::string reason;    // empty: none; otherwise continues "the value of KEY ..."
};

// Reads the value of type id `type` that stands at the reader's position.
GgufValueProblem readGgufValue(GgufReader& reader, uint32_t type, GgufValue& value);

// A whole number of any integer kind, or a whole floating-point one; nullopt: another kind, negative, or a fraction.
std::optional<uint64_t> asUnsigned(const GgufValue& value);

} // namespace alcove
