// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The angles of rotary position embedding, computed on the processor in double precision.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/models/hyperparameters.h"
#include "inference/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace alcove {

class RopeTable {
public:
    // Reads base, scaling (none, linear, YaRN) and the factors of `rope_freqs.weight` if the file has them. YaRN also
    // lengthens the turned vectors, by 1 + 0.1 ln(factor) or by `yarnAmplitude` where a model has its own way. A file's
    // rope.scaling.attn_factor lengthens them in any case.
    static Result<RopeTable> create(const GgufFile& file, const Hyperparameters& model,
                                    std::optional<double> yarnAmplitude = {});

    uint32_t rotated() const { return static_cast<uint32_t>(m_frequencies.size()) * 2; }

    // {cos, sin} of each pair for `count` positions from `first` on: count * rotated() numbers.
    void fill(uint32_t first, uint32_t count, std::span<float> turns) const;

private:
    std::vector<double> m_frequencies; // radians a position, one a pair
    double m_amplitude = 1;            // of cosine and sine
};

} // namespace alcove
