// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A real GGUF file taken apart, so that a test can change one thing in it and write it again.
#pragma once

#include "tests/inference/file/gguf_builder.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove::test {

struct GgufParts {
    std::vector<std::pair<std::string, std::string>> values; // keys, and the type and the value as they are stored
    std::vector<BuilderTensor> tensors;
    uint64_t alignment = 32; // of the tensors: what general.alignment says, where there is one

    // Of a file that is whole; another ends the test program.
    static GgufParts of(const std::filesystem::path& path);

    bool has(std::string_view key) const;
    void set(const std::string& key, const std::string& typeAndValue); // in its place, or at the end
    void drop(std::string_view key);
    std::string text(std::string_view key) const; // of a string
    bool hasTensor(std::string_view name) const;
    BuilderTensor& tensor(std::string_view name); // one that there is
    void dropTensor(std::string_view name);

    void write(const std::filesystem::path& path) const;
};

// What changes a file, for rows of a table.
using GgufChange = std::function<void(GgufParts&)>;

// A value with its type in front, as a file stores it.
template<typename T>
std::string stored(ValueId type, T value)
{
    return bytesOf(uint32_t{type}) + bytesOf(value);
}
inline std::string stored(uint32_t value)
{
    return stored(Uint32, value);
}
inline std::string stored(float value)
{
    return stored(Float32, value);
}
inline std::string stored(std::string_view value)
{
    return stored(String, value);
}

} // namespace alcove::test
