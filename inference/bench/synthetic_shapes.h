// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The shapes of well-known models: all that decides how much work a token is.
#pragma once

#include "inference/file/gguf_metadata.h"
#include "inference/file/gguf_writer.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace alcove::bench {

struct SyntheticShape {
    std::string_view architecture; // "deepseek2"
    std::string_view size;         // "v2-lite"
    uint32_t layers = 0;
    uint32_t width = 0;
    uint32_t vocabulary = 0;
    uint32_t heads = 0;
    uint32_t kvHeads = 0;
    uint32_t headWidth = 0;   // of grouped-query attention
    uint32_t feedForward = 0; // of dense layers

    uint32_t experts = 0; // 0: all layers are dense
    uint32_t chosen = 0;
    uint32_t expertFeedForward = 0;
    uint32_t sharedExperts = 0;
    uint32_t leadingDense = 0;

    // Latent attention: one head's content and rotary width, and its values'.
    uint32_t rank = 0; // 0: grouped-query attention
    uint32_t queryRank = 0;
    uint32_t content = 0;
    uint32_t rotary = 0;
    uint32_t value = 0;
    bool v3Router = false; // sigmoid, groups and a selection bias

    uint32_t window = 0; // of every other layer
};

std::span<const SyntheticShape> syntheticShapes();

GgufMetadata syntheticMetadata(const SyntheticShape& shape);

// Names and shapes of its tensors, all as F32.
std::vector<GgufTensorInfo> syntheticTensors(const SyntheticShape& shape);

} // namespace alcove::bench
