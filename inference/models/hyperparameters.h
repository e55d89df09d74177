// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The numbers of a transformer that its file states in metadata, checked before anything is built from them.
#pragma once

#include "inference/models/model_keys.h"
#include "inference/ops/ops.h"
#include "inference/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace alcove {

// Far above any model, far below where products of two such numbers overflow 64 bits.
constexpr uint64_t mostLayers = 4096;
constexpr uint64_t mostWidth = 1 << 20;
constexpr uint64_t mostContext = 1 << 28;
constexpr uint64_t mostVocabulary = 1 << 24;

struct Hyperparameters {
    std::string architecture;
    uint32_t layers = 0;        // L, without those that only predict further tokens
    uint32_t width = 0;         // D
    uint32_t contextLength = 0; // the model was trained for
    // One entry a layer: files give a number for all or a list.
    std::vector<uint32_t> heads;
    std::vector<uint32_t> kvHeads;
    std::vector<uint32_t> feedForward;
    uint32_t keyWidth = 0;   // of one head
    uint32_t valueWidth = 0; // of one head
    uint32_t rotated = 0;    // components of a head that RoPE turns
    float normEpsilon = 0;
};

// L; complains where the file leaves no layer to run.
uint32_t countLayers(ModelKeys& keys);

// Fails by key when a number is missing, out of its range or at odds with another.
Result<Hyperparameters> readHyperparameters(const GgufFile& file);

// A mixture of experts; `experts` is 0 where a model has none.
struct MoeParameters {
    uint32_t experts = 0;           // E
    uint32_t expertFeedForward = 0; // inner width of one
    uint32_t sharedFeedForward = 0; // of the shared experts together; 0: none
    uint32_t leadingDense = 0;      // so many first layers are dense
    RouterShape router;
};

// What an architecture does where its files are silent.
struct MoeDefaults {
    Gating gating = Gating::Softmax;
    bool normalize = false;
};

Result<MoeParameters> readMoeParameters(const GgufFile& file, const Hyperparameters& model,
                                        const MoeDefaults& defaults);

} // namespace alcove
