// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A GGUF model file, mapped into memory and checked: after open() succeeds, every metadata value is well formed and
// every tensor lies inside its file, aligned and of the size that its shape says.
#pragma once

#include "inference/file/quant_types.h"
#include "inference/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace alcove {

class MappedFile;

// Of what came of a file after it was torn().
std::unexpected<Error> tornModelFile();

// A metadata value. Integers of every width are widened; arrays hold one kind.
using GgufValue = std::variant<uint64_t, int64_t, double, bool, std::string, std::vector<uint64_t>,
                               std::vector<int64_t>, std::vector<double>, std::vector<bool>, std::vector<std::string>>;

struct GgufTensor {
    std::string name;
    QuantType type = QuantType::F32;
    uint32_t dimensions = 1;
    std::array<uint64_t, 4> ne = {1, 1, 1, 1}; // ne[0] is contiguous: the reverse of a PyTorch shape
    std::span<const std::byte> data;           // in the mapping
    uint64_t elements() const { return ne[0] * ne[1] * ne[2] * ne[3]; }
};

class GgufFile {
public:
    // Opens `path` and, when it is the first shard of a split file, all the others beside it. The error's message
    // names the file and what is wrong with it.
    static Result<std::unique_ptr<GgufFile>> open(const std::filesystem::path& path);
    ~GgufFile();

    const GgufValue* find(std::string_view key) const; // nullptr: absent
    // The value as the kind asked for, numbers converted where that loses nothing; nullopt when absent or of another
    // kind.
    std::optional<uint64_t> unsignedValue(std::string_view key) const;
    std::optional<double> floatValue(std::string_view key) const;
    std::optional<bool> boolValue(std::string_view key) const;
    std::optional<std::string_view> stringValue(std::string_view key) const;
    const std::vector<std::string>* strings(std::string_view key) const;
    std::optional<std::vector<double>> floats(std::string_view key) const; // array of any number kind
    std::optional<std::vector<int64_t>> integers(std::string_view key) const;

    // All keys in the file's order.
    std::span<const std::string> keys() const { return m_keys; }

    // Of each key the type and the value as they stand in the file, to be written into another one bit by bit.
    std::span<const std::span<const std::byte>> stored() const { return m_stored; }
    uint64_t alignment() const { return m_alignment; } // of the first shard's tensors

    const GgufTensor* tensor(std::string_view name) const; // nullptr: absent
    std::span<const GgufTensor> tensors() const { return m_tensors; }

    // All that comes before the first tensor's numbers: metadata, names and shapes (of a split file's first shard).
    std::span<const std::byte> header() const;

    const std::filesystem::path& path() const { return m_path; }
    std::span<const std::filesystem::path> parts() const { return m_parts; } // path() and the other shards
    uint64_t fileBytes() const { return m_fileBytes; }                       // all shards
    bool torn() const; // another program shortened the file, and what it lost was read as zeros

private:
    GgufFile();

    std::filesystem::path m_path;
    uint64_t m_fileBytes = 0;
    std::vector<std::unique_ptr<MappedFile>> m_shards;
    std::vector<std::filesystem::path> m_parts;
    std::vector<std::string> m_keys;
    std::vector<std::span<const std::byte>> m_stored;
    uint64_t m_alignment = 0;
    std::unordered_map<std::string, GgufValue> m_values;
    std::vector<GgufTensor> m_tensors;
    std::unordered_map<std::string_view, size_t> m_tensorIndex;
};

} // namespace alcove
