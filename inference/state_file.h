// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The file that a session's state is kept in: what the rows belong to, the tokens, then the cache's rows, layer by
// layer. Numbers are little-endian.
#pragma once

#include "inference/result.h"
#include "inference/types.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace alcove {

// What a state belongs to. One that differs in any of it is of no use.
struct StateKey {
    uint64_t model = 0; // its fingerprint
    KvType kvType = KvType::F16;
    std::vector<uint32_t> rowWidths; // of each layer
    bool operator==(const StateKey&) const = default;
};

// A sum over pieces that come in the same order and sizes each time. It finds damage, not intent.
class PieceSum {
public:
    void add(std::span<const std::byte> piece);
    uint64_t value() const { return m_sum; }

private:
    uint64_t m_sum = 0xcbf29ce484222325;
};

// Writes beside the file and puts the result in its place with finish(); without that nothing stays.
class StateWriter {
public:
    static Result<std::unique_ptr<StateWriter>> create(const std::filesystem::path& file, const StateKey& key,
                                                       std::span<const TokenId> tokens);
    ~StateWriter();
    StateWriter(const StateWriter&) = delete;
    StateWriter& operator=(const StateWriter&) = delete;

    Result<void> write(std::span<const std::byte> rows);
    Result<void> finish();

private:
    StateWriter() = default;
    std::unexpected<Error> failure() const;

    std::filesystem::path m_file;
    std::filesystem::path m_temporary;
    std::ofstream m_out;
    PieceSum m_sum;
};

// Reads such a file and believes nothing in it. The rows may be used after finish() only, which has seen all of them.
class StateReader {
public:
    // Fails when it is no state of `key`, is damaged, or was written by a newer Alcove.
    static Result<std::unique_ptr<StateReader>> open(const std::filesystem::path& file, const StateKey& key);

    std::span<const TokenId> tokens() const { return m_tokens; }

    // The next bytes of the rows, in pieces of the sizes that they were written in.
    Result<void> read(std::span<std::byte> rows);
    Result<void> finish();

private:
    StateReader() = default;
    Result<void> readHeader(const StateKey& key, uint64_t fileBytes);
    std::unexpected<Error> damaged(const std::string& details) const;
    bool get(std::span<std::byte> bytes); // and adds them to the sum

    std::filesystem::path m_file;
    std::ifstream m_in;
    std::vector<TokenId> m_tokens;
    PieceSum m_sum;
};

} // namespace alcove
