// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model of random weights in the shape of a real one. How fast a model is does not depend on what its weights say.
#pragma once

#include "inference/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace alcove::bench {

class SyntheticModel {
public:
    // `wanted` is "ARCHITECTURE:SIZE:ENCODING", such as "deepseek2:v2-lite:Q4_K_M"; the encoding is a recipe's name,
    // and may be left out for the usual one. The model lies in memory, as a GGUF file without a name. Fails when there
    // is no such shape or recipe, or too little memory.
    static Result<SyntheticModel> inMemory(std::string_view wanted);
    // The same model as a file, for other programs.
    static Result<void> write(std::string_view wanted, const std::filesystem::path& file);

    SyntheticModel(SyntheticModel&& other) noexcept;
    SyntheticModel& operator=(SyntheticModel&&) = delete;
    ~SyntheticModel();

    std::filesystem::path path() const; // where this process can open it

private:
    explicit SyntheticModel(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

// All shapes in words: "deepseek2:v2-lite, deepseek2:1gb, …".
std::string syntheticNames();

} // namespace alcove::bench
