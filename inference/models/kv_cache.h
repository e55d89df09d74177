// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What attention remembers of a sequence: a row a position and layer, the keys of all KV heads and then their values.
#pragma once

#include "inference/ops/backend.h"
#include "inference/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace alcove {

// The room that `width` numbers stored together get in a row: whole blocks of every format that a cache may have.
constexpr uint32_t kvPartWidth(uint32_t width)
{
    constexpr uint32_t block = 32; // of Q8_0
    return (width + block - 1) / block * block;
}

struct KvCache {
    std::vector<Tensor> layers; // {row width, context}
    uint32_t contextLength = 0; // positions

    static Result<KvCache> create(Backend& backend, std::span<const uint32_t> rowWidths, uint32_t contextLength,
                                  KvType type);
};

// Bytes that all layers together need for one position.
uint64_t kvBytesPerToken(std::span<const uint32_t> rowWidths, KvType type);

} // namespace alcove
