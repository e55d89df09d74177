// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Tensors of the processor's memory that are only counted: they have a shape and no numbers.
#pragma once

#include "inference/ops/tensor.h"

#include <algorithm>
#include <memory>

namespace alcove {

class CountedTensors : public std::enable_shared_from_this<CountedTensors> {
public:
    // Counts until the last handle is gone.
    Tensor make(QuantType type, std::array<uint64_t, 4> ne)
    {
        Tensor t{.type = type, .ne = ne};
        const uint64_t bytes = t.bytes();
        m_bytes += bytes;
        m_peak = std::max(m_peak, m_bytes);
        t.memory = std::shared_ptr<void>(this, [self = shared_from_this(), bytes](void*) { self->m_bytes -= bytes; });
        return t;
    }

    uint64_t bytes() const { return m_bytes; } // now
    uint64_t peak() const { return m_peak; }   // at most so far

private:
    uint64_t m_bytes = 0;
    uint64_t m_peak = 0;
};

} // namespace alcove
