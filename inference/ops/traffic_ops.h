// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Counts what a forward pass has to read of its weights and of the cache: the least that any device must move.
#pragma once

#include "inference/ops/shape_ops.h"

#include <algorithm>
#include <utility>

namespace alcove {

class TrafficOps : public ShapeOps {
public:
    // As if the cache held `positions` rows, those of the step included. `handsOver`: the processor computes experts
    // that lie in RAM.
    TrafficOps(uint64_t positions, bool handsOver)
        : ShapeOps(std::make_shared<CountedTensors>()), m_positions(positions), m_handsOver(handsOver)
    {
    }

    uint64_t weightBytes() const { return m_weightBytes; }
    uint64_t weightBytesInRam() const { return m_weightBytesInRam; }             // of them, over a card's bus
    uint64_t weightBytesOfProcessor() const { return m_weightBytesOfProcessor; } // and those that the processor reads
    uint64_t cacheBytes() const { return m_cacheBytes; }

    Tensor embed(const Tensor& table, const Tensor& tokens) override
    {
        read(table, rowBytes(table.type, table.ne[0]) * tokens.ne[0]);
        return ShapeOps::embed(table, tokens);
    }
    Tensor rmsNorm(const Tensor& x, const Tensor& weight, float epsilon) override
    {
        read(weight, weight.bytes());
        return ShapeOps::rmsNorm(x, weight, epsilon);
    }
    Tensor matmul(const Tensor& weight, const Tensor& x) override
    {
        read(weight, weight.bytes());
        return ShapeOps::matmul(weight, x);
    }
    // No expert is chosen twice as long as there are as many.
    Tensor matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids) override
    {
        read(weight, weight.bytes() / weight.ne[2] * std::min(weight.ne[2], ids.elements()));
        return ShapeOps::matmulExperts(weight, x, ids);
    }
    Tensor matmulHeads(const Tensor& weight, const Tensor& x) override
    {
        read(weight, weight.bytes());
        return ShapeOps::matmulHeads(weight, x);
    }
    Tensor attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                     const Tensor& sinks) override
    {
        const uint64_t seen = shape.window ? std::min<uint64_t>(shape.window, m_positions) : m_positions;
        m_cacheBytes += rowBytes(cache.type, cache.ne[0]) * seen;
        return ShapeOps::attention(q, cache, shape, step, sinks);
    }

    bool handOver(const ExpertWork& work, const Tensor& x, const Routing& routing) override
    {
        m_handedOver = m_handsOver && work.inRam();
        if (m_handedOver)
            m_taken = work.compute(*this, x, routing);
        return std::exchange(m_handedOver, false);
    }
    Tensor takeBack() override { return std::exchange(m_taken, {}); }

private:
    void read(const Tensor& weight, uint64_t bytes)
    {
        m_weightBytes += bytes;
        if (m_handedOver)
            m_weightBytesOfProcessor += bytes;
        else if (weight.range.buffer && weight.range.buffer->inRam())
            m_weightBytesInRam += bytes;
    }

    uint64_t m_positions;
    bool m_handsOver;
    bool m_handedOver = false; // what is asked for now
    Tensor m_taken;
    uint64_t m_weightBytes = 0;
    uint64_t m_weightBytesInRam = 0;
    uint64_t m_weightBytesOfProcessor = 0;
    uint64_t m_cacheBytes = 0;
};

} // namespace alcove
