// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One pass through a model: so many tokens of one sequence, each at its position.
#pragma once

#include "inference/ops/tensor.h"
#include "inference/types.h"
#include "vulkan_shaders/include/params.h"
#include "vulkan_shaders/include/sampling.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove {

// Which of the tokens' logits are wanted.
enum class Outputs { None, Last, All };

// Whether the device chooses the next token and only its id comes back. Such a step is of one token: the one that the
// step before it chose, which the device has kept. Two programs of this kind take turns, so that the inputs of one can
// be written while the other runs.
enum class Choice { None, Even, Odd };

// What a step's commands are recorded for. Fewer tokens than these may be run: the rest is padding that no cache row
// and no output comes from.
struct StepShape {
    uint32_t tokens = 1;
    Outputs outputs = Outputs::Last;
    Choice choice = Choice::None;
    auto operator<=>(const StepShape&) const = default;
};

// The step's inputs as the forward pass sees them.
struct Step {
    StepShape shape;
    Tensor params;             // one shader::StepParams
    Tensor tokens;             // I32 {tokens}
    std::vector<Tensor> turns; // one F32 {rotated, tokens} a RoPE table of the model: cosine and sine of each pair
};

// How the next token is to be chosen.
struct ChoiceInputs {
    shader::SampleParams* params = nullptr;
    std::span<shader::SampleEntry> entries;
};

// The same inputs as the host fills them before each run.
struct StepInputs {
    shader::StepParams* params = nullptr;
    std::span<TokenId> tokens; // none where the device has the token
    std::vector<std::span<float>> turns;
    ChoiceInputs choice; // where the device chooses
};

} // namespace alcove
