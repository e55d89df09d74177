// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a compiled kernel expects of its caller, read from its SPIR-V, so that a dispatch which disagrees with its
// kernel is found at once and not as a wrong number later.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace alcove {

struct SpirvReflection {
    struct Binding {
        uint32_t number = 0;
        bool readOnly = false;
        bool writeOnly = false;
    };
    std::vector<Binding> bindings; // storage buffers of set 0, by number
    uint32_t pushBytes = 0;        // of the push constants
    uint32_t constants = 0;        // specialisation constants: ids 0 to constants - 1
    bool usesMatrices = false;     // works with whole subgroups: see matrix_units.h
};

// Precondition: `code` is a module that glslc made.
SpirvReflection reflectSpirv(std::span<const uint32_t> code);

} // namespace alcove
