// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Finds a model's weights in its file and gives each a place on the device, checking its shape on the way.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/ops/backend.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

class WeightLoader {
public:
    WeightLoader(const GgufFile& file, Backend& backend) : m_file(file), m_backend(backend) {}

    // The tensor `name`, whose shape must be as said. A failure is kept for status(), and what comes back then is a
    // tensor without memory, so that a constructor can list its weights without looking at each. Matrices and stacks
    // may be of any runnable type, vectors are F32.
    Tensor vector(std::string_view name, uint64_t ne0);
    Tensor matrix(std::string_view name, uint64_t ne0, uint64_t ne1);
    Tensor stack(std::string_view name, uint64_t ne0, uint64_t ne1, uint64_t ne2);

    // An empty tensor where the file does not have it. The matrix is F32 as well. Of the blocks that are asked for one,
    // all have it or none: see refuseOthers().
    Tensor optionalVector(std::string_view name, uint64_t ne0);
    Tensor optionalMatrix(std::string_view name, uint64_t ne0, uint64_t ne1);

    // Rows first to first + count - 1 of a matrix of `ne1` rows: a part of weights that a converter has put together.
    // The same of the optional vector that belongs to them.
    Tensor rowsOf(std::string_view name, uint64_t ne0, uint64_t ne1, uint64_t first, uint64_t count);
    Tensor optionalPartOf(std::string_view name, uint64_t ne0, uint64_t first, uint64_t count);

    // The numbers of a matrix, decoded, for a model that stores them otherwise; and such numbers as a weight: F32, or
    // F16 where the file has them in fewer bits anyway.
    std::vector<float> decoded(std::string_view name, uint64_t ne0, uint64_t ne1);
    Tensor fromNumbers(std::span<const float> numbers, std::array<uint64_t, 4> ne, QuantType type);

    bool has(std::string_view name) const { return m_file.tensor(name) != nullptr; }
    QuantType type(std::string_view name) const; // F32 without the tensor
    uint64_t rows(std::string_view name) const;  // ne[1]; 0 without the tensor

    // How many tokens the file lists; where it lists none, how many the embedding has rows for.
    uint64_t vocabulary() const;

    // Complains where the file does not have it.
    void require(std::string_view name);

    // The file has these as well, and the model does without them.
    void ignore(std::string_view name) { m_asked.emplace(name); }

    // To be called when all weights are found: complains of a tensor of the first `layers` blocks, or of none, that
    // nobody asked for, and of an optional one that some blocks have and others lack. Such a model computes something
    // else than ours does.
    void refuseOthers(uint32_t layers);

    const Result<void>& status() const { return m_status; }

private:
    enum class Needs { AnyType, F32 };
    // The tensor if it is there, of this shape and of a type that can be run.
    const GgufTensor* find(std::string_view name, std::array<uint64_t, 4> ne, Needs needs);
    Tensor place(const GgufTensor* tensor);
    bool hasOptional(std::string_view name);
    void complain(std::string_view name, const Wording& what);

    const GgufFile& m_file;
    Backend& m_backend;
    std::set<std::string, std::less<>> m_asked;
    // Of each optional tensor, by its name within a block, the last that was there and the first that was not.
    struct Offered {
        std::string there;
        std::string missing;
    };
    std::map<std::string, Offered, std::less<>> m_optional;
    Result<void> m_status;
};

} // namespace alcove
