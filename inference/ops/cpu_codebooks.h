// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The codebooks of the IQ encodings as vector instructions want them: each entry's numbers as signed bytes, the first
// one lowest.
#pragma once

#include "inference/file/iq_codebooks.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace alcove {

// Entries of `count` codes of `bits` bits, which stand for levels.
template<typename Entry, uint32_t bits, size_t words>
constexpr std::array<Entry, 2 * words> entriesOf(const uint32_t (&grid)[words], const auto& levels)
{
    std::array<Entry, 2 * words> entries = {};
    for (size_t i = 0; i < entries.size(); ++i) {
        const uint32_t codes = grid[i / 2] >> (i % 2 * 16) & 0xFFFF;
        for (uint32_t n = 0; n < sizeof(Entry); ++n) {
            const int8_t level = levels[codes >> (bits * n) & ((1U << bits) - 1)];
            entries[i] |= static_cast<Entry>(static_cast<uint8_t>(level)) << (8 * n);
        }
    }
    return entries;
}

constexpr std::array<int8_t, 4> iq2Bytes = {8, 25, 43, 0};
constexpr std::array<int8_t, 8> iq3XxsBytes = {4, 12, 20, 28, 36, 44, 52, 62};
constexpr std::array<int8_t, 8> iq3SBytes = {1, 3, 5, 7, 9, 11, 13, 15};
constexpr std::array<int8_t, 4> iq1Bytes = {-8, 0, 8, 0}; // eighths, because all move up or down by one

inline constexpr auto iq2XxsEntries = entriesOf<uint64_t, 2>(iq2XxsGrid, iq2Bytes);
inline constexpr auto iq2XsEntries = entriesOf<uint64_t, 2>(iq2XsGrid, iq2Bytes);
inline constexpr auto iq2SEntries = entriesOf<uint64_t, 2>(iq2SGrid, iq2Bytes);
inline constexpr auto iq3XxsEntries = entriesOf<uint32_t, 4>(iq3XxsGrid, iq3XxsBytes);
inline constexpr auto iq3SEntries = entriesOf<uint32_t, 4>(iq3SGrid, iq3SBytes);
inline constexpr auto iq1Entries = entriesOf<uint64_t, 2>(iq1Grid, iq1Bytes);

} // namespace alcove
