// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Encoded rows that meet many vectors: both are whole numbers of 16 bits, as in cpu_rows, of which one instruction
// multiplies and adds twice as many as of F32. A lane is a row: as many rows as a vector of instructions has lanes are
// a tile, and each pair of neighbours of a vector goes to all of them, so that no sum is spread over lanes and results
// are neighbours in memory.
#pragma once

#include "inference/ops/cpu_rows.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove {

// Types that have such kernels, in rows of whole blocks.
bool canBeTiled(QuantType type);

constexpr size_t tileRows = 16; // the lanes of the widest vectors of instructions

// A few vectors side by side, as tiles of rows meet them.
struct TileVectors {
    static constexpr size_t most = 12; // whose sums the widest registers hold at once

    // Takes them over. Precondition: canBeTiled(type); 0 < indices.size() <= most.
    TileVectors(QuantType type, uint64_t elements, const DotVectors& vectors, std::span<const uint64_t> indices);

    size_t count;
    std::vector<int32_t> pairs; // [pair][vector]: two numbers of 16 bits
    std::vector<float> scales;  // [scale][vector]
    std::vector<float> sums;    // [scale][vector]: what minima are multiplied with
};

// `count` rows, at most a tile's, `stride` bytes apart, with these vectors. `result` has tileRows numbers a vector:
// its products with all rows.
void multiplyTile(QuantType type, uint64_t elements, const std::byte* rows, uint64_t stride, size_t count,
                  std::span<const TileVectors> vectors, std::vector<float>& result);

} // namespace alcove
