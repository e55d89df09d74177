// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers with a shape, in the processor's memory or on the GPU.
#pragma once

#include "inference/file/quant_types.h"
#include "inference/gpu/command_stream.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <memory>

namespace alcove {

// A handle: copies share the numbers. ne[0] is the contiguous dimension, as in the file.
struct Tensor {
    QuantType type = QuantType::F32;
    std::array<uint64_t, 4> ne = {0, 1, 1, 1};
    BufferRange range;            // on the GPU; its buffer is null otherwise
    std::byte* host = nullptr;    // in the processor's memory; weights there are mapped read-only
    std::shared_ptr<void> memory; // what gives the numbers' place back when the last handle is gone

    bool empty() const { return ne[0] == 0; }
    uint64_t rows() const { return ne[1] * ne[2] * ne[3]; }
    uint64_t elements() const { return ne[0] * rows(); }
    uint64_t bytes() const { return rowBytes(type, ne[0]) * rows(); }

    // The same numbers under another shape of as many elements.
    Tensor shaped(uint64_t ne0, uint64_t ne1, uint64_t ne2 = 1) const
    {
        assert(ne0 * ne1 * ne2 == elements());
        Tensor other = *this;
        other.ne = {ne0, ne1, ne2, 1};
        return other;
    }
};

} // namespace alcove
