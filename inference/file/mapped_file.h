// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A regular file mapped into memory for reading.
#pragma once

#include "inference/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace alcove {

// Pages come from the disk as they are touched, so opening a large model costs nothing. The bytes stay valid for the
// object's life. A file that another program shortens meanwhile loses pages: they read as zeros from then on, and
// torn() says so to whoever used what was read.
class MappedFile {
public:
    // Refuses what is not a regular file and what is empty.
    static Result<std::unique_ptr<MappedFile>> open(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return {m_start, m_size}; }

    // `bytes` of a mapping are not needed for now: their pages leave the process and come back when they are touched.
    static void release(std::span<const std::byte> bytes);

    // True once a page was read that the file has no more.
    bool torn() const;

private:
    MappedFile(int descriptor, const std::byte* start, size_t size);

    int m_descriptor;
    const std::byte* m_start;
    size_t m_size;
    size_t m_watch; // its place among the mappings that are watched
};

} // namespace alcove
