// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which tensor of a model gets which encoding, by the names that model files are known under.
#pragma once

#include "inference/file/quant_types.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace alcove {

// "Q8_0" is that encoding; "Q4_K_M" a mixture, in which what matters most is finer. They follow the recipes that files
// of these names are usually made by.
struct QuantRecipe {
    std::string_view name;
    uint32_t fileType; // general.file_type
    QuantType usual;   // of most tensors
    bool mixture;      // some get a finer one
};

std::span<const QuantRecipe> quantRecipes();

// What the recipes want to know of a model.
struct RecipeModel {
    uint64_t layers = 0;
    uint64_t experts = 0;       // 0: none
    uint64_t queriesPerKey = 1; // heads that share a key
    bool tied = false;          // the embedding is the output matrix too
};

struct RecipeTensor {
    std::string_view name;
    uint32_t dimensions = 1; // without those of length one at the end
    uint64_t rowLength = 1;
};

struct RecipeChoice {
    QuantType type = QuantType::F32;
    bool fallback = false; // the recipe's own encoding can't hold rows of this length
};

// The encoding of a tensor of floats. Vectors, norms, biases and what chooses the experts stay F32.
RecipeChoice chooseEncoding(const QuantRecipe& recipe, const RecipeModel& model, const RecipeTensor& tensor);

} // namespace alcove
