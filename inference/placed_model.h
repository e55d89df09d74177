// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The two steps of loading, which an engine takes for good and a memory plan only to count.
#pragma once

#include "inference/engine.h"
#include "inference/file/gguf_file.h"
#include "inference/models/model_registry.h"
#include "inference/ops/backend.h"

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace alcove {

// A model file that Alcove can run, with what is needed of it besides weights.
struct OpenedModel {
    std::unique_ptr<GgufFile> file;
    std::unique_ptr<Tokenizer> tokenizer;
    ModelInfo info;
    const Architecture* architecture = nullptr;
    // Those of the file that the model computes with: not those of blocks that predict tokens further ahead.
    std::vector<const GgufTensor*> weights;
    uint64_t weightBytes = 0; // of them, with the gaps between them on a device

    static Result<OpenedModel> open(const std::filesystem::path& path);
};

// Its weights with a place on a device; they are there after the next uploadWeights(). Goes before the OpenedModel,
// whose file is read where it is mapped, if the device can.
struct PlacedModel {
    std::unique_ptr<Backend> backend; // outlives the model, whose tensors lie in its memory
    std::unique_ptr<Model> model;
    uint32_t contextLength = 0; // tokens of a session

    // `inRam`: weights of the file that a card has no room for, see weights_in_ram.h.
    static Result<PlacedModel> place(const OpenedModel& opened, const EngineOptions& options, DeviceUse use,
                                     std::span<const GgufTensor* const> inRam);
};

} // namespace alcove
