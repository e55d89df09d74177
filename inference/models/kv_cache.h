// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What attention remembers of a sequence: a row a position and layer, the keys of all KV heads and then their values.
// Its memory grows with the sequence: each time it is full it doubles, so that a long one is copied a few times only.
#pragma once

#include "inference/ops/backend.h"
#include "inference/types.h"

#include <algorithm>
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
    std::vector<Tensor> layers; // {row width, context}, whatever there is room for: kernels are laid out by the context
    std::vector<uint32_t> rooms; // how many rows of each layer have memory, from the first on
    uint32_t contextLength = 0;  // positions

    // With room for a short conversation.
    static Result<KvCache> create(Backend& backend, std::span<const uint32_t> rowWidths, uint32_t contextLength,
                                  KvType type);

    uint32_t room() const { return *std::ranges::min_element(rooms); } // positions

    // Makes room for `positions`, at most the context, and keeps the first `held` rows. Layers move one after the
    // other, so that no more than one is there twice. Programs that know the cache as it was must not run again, even
    // if this fails: then rows and room are what they were, but some layers lie elsewhere.
    Result<void> grow(Backend& backend, uint32_t positions, uint32_t held);

    uint64_t bytes() const; // of its memory
};

// Bytes that all layers together need for one position.
uint64_t kvBytesPerToken(std::span<const uint32_t> rowWidths, KvType type);

// Bytes beyond those of the whole context that a cache takes while it grows to it: the widest layer as it was.
uint64_t kvGrowthBytes(std::span<const uint32_t> rowWidths, KvType type, uint32_t contextLength);

} // namespace alcove
