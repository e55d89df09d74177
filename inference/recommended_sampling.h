// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the makers of a model want its tokens to be chosen.
#pragma once

#include "inference/types.h"

#include <filesystem>
#include <string>

namespace alcove {

struct RecommendedSampling {
    SamplingParams params;
    bool fromFile = false; // some of them are the file's own
    std::string family;    // whose model card the others are from; empty: it has none that is known

    // "the file", "the model card of Qwen3", or both; empty: nobody says, and `params` are the usual values.
    std::string source() const;
};

// The keys general.sampling.* of the file, then what the model card of its family says, then the usual values; each
// value for itself. A key without a sensible value counts as absent. A file that can't be read has the usual values:
// who loads it says what is wrong. Reads headers only.
RecommendedSampling recommendedSampling(const std::filesystem::path& file);

} // namespace alcove
