// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One pass through a model: so many tokens of one sequence, each at its position.
#pragma once

#include "inference/ops/tensor.h"
#include "inference/types.h"
#include "vulkan_shaders/include/params.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove {

// Which of the tokens' logits are wanted.
enum class Outputs { None, Last, All };

// What a step's commands are recorded for. Fewer tokens than these may be run: the rest is padding that no cache row
// and no output comes from.
struct StepShape {
    uint32_t tokens = 1;
    Outputs outputs = Outputs::Last;
    auto operator<=>(const StepShape&) const = default;
};

// The step's inputs as the forward pass sees them.
struct Step {
    StepShape shape;
    Tensor params;             // one shader::StepParams
    Tensor tokens;             // I32 {tokens}
    std::vector<Tensor> turns; // one F32 {rotated, tokens} a RoPE table of the model: cosine and sine of each pair
};

// The same inputs as the host fills them before each run.
struct StepInputs {
    shader::StepParams* params = nullptr;
    std::span<TokenId> tokens;
    std::vector<std::span<float>> turns;
};

} // namespace alcove
