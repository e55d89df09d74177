// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Writes a GGUF file of version 3, whole or not at all.
#pragma once

#include "inference/file/gguf_metadata.h"
#include "inference/file/quant_types.h"
#include "inference/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace alcove {

struct GgufTensorInfo {
    std::string name; // each once
    QuantType type = QuantType::F32;
    uint32_t dimensions = 1;
    std::array<uint64_t, 4> ne = {1, 1, 1, 1}; // ne[0] is a multiple of the type's block

    uint64_t bytes() const { return rowBytes(type, ne[0]) * ne[1] * ne[2] * ne[3]; }
};

// Everything in a file before the tensors' data, filled up to the alignment. Each tensor then begins at the next
// multiple of it behind the one before.
std::string ggufHeader(const GgufMetadata& metadata, const std::vector<GgufTensorInfo>& tensors);

class GgufWriter {
public:
    // Begins a file beside `path`, under a name of its own, and reserves the room for all of it on the disk. Fails in
    // advance when the room is not there, the folder can't be written to, or `path` is a thing that is no file.
    static Result<std::unique_ptr<GgufWriter>> create(const std::filesystem::path& path, const GgufMetadata& metadata,
                                                      const std::vector<GgufTensorInfo>& tensors);
    // Without finish(): leaves nothing behind.
    ~GgufWriter();
    GgufWriter(const GgufWriter&) = delete;
    GgufWriter& operator=(const GgufWriter&) = delete;

    // The next bytes of the tensors' data, which come in the order in which the tensors were named, without what lies
    // between them.
    Result<void> write(std::span<const std::byte> bytes);

    // All data is written: brings it to the disk and gives the file its name, in place of a file that has it.
    Result<void> finish();

private:
    GgufWriter(std::filesystem::path path, std::filesystem::path temporary, int descriptor, uint64_t alignment)
        : m_path(std::move(path)), m_temporary(std::move(temporary)), m_descriptor(descriptor), m_alignment(alignment)
    {
    }

    Result<void> writeAll(std::span<const std::byte> bytes);
    Result<void> pad();
    // The error of a system call.
    std::unexpected<Error> failure(int code) const;

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor; // -1: closed
    uint64_t m_alignment;
    uint64_t m_position = 0;       // bytes written
    std::vector<uint64_t> m_sizes; // of the tensors
    size_t m_tensor = 0;           // which one comes next
    uint64_t m_inTensor = 0;       // bytes of it that were written
};

} // namespace alcove
