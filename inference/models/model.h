// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model ready to run on a backend: what every architecture offers.
#pragma once

#include "inference/models/kv_cache.h"
#include "inference/models/rope_table.h"
#include "inference/ops/ops.h"

#include <cstdint>
#include <span>
#include <vector>

namespace alcove {

class Model {
public:
    virtual ~Model() = default;

    // Logits of the step's tokens as step.shape.outputs wants them: {vocabulary, 1 or T}, or an empty tensor. Reads
    // the cache before the step's positions and writes it at them.
    virtual Tensor forward(Ops& ops, const Step& step, const KvCache& cache) const = 0;

    virtual std::span<const RopeTable> ropeTables() const = 0; // in the order of Step::turns
    virtual std::vector<uint32_t> kvRowWidths() const = 0;     // one a layer
    virtual uint32_t vocabulary() const = 0;
    virtual uint32_t contextLength() const = 0; // the model was trained for
};

} // namespace alcove
