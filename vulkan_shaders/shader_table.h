// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The kernels of this build, by name.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace alcove {

struct ShaderModule {
    std::string_view name;          // "rms_norm", "matvec.Q8_0"
    std::span<const uint32_t> code; // SPIR-V
};

std::span<const ShaderModule> shaderModules();

// Empty when there is no such kernel.
std::span<const uint32_t> findShader(std::string_view name);

} // namespace alcove
