// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Causal attention on the processor: see Ops::attention(). The cache is read in blocks of positions, and every block
// serves as many queries as share its keys, with a running maximum and sum (online softmax: Milakov and Gimelshein,
// 2018). Where there are few queries the positions are shared out among threads and the parts put together at the end.
#pragma once

#include "inference/ops/ops.h"
#include "inference/ops/thread_pool.h"

#include <span>
#include <vector>

namespace alcove {

class CpuAttention {
public:
    CpuAttention(ThreadPool& pool, const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                 const Tensor& sinks);

    // y {valueWidth · heads, T}: rows of the step's tokens are written, padding is left as it is.
    void computeInto(Tensor& y);

private:
    // Queries that read the same keys, and the positions of which they see those in [first, end).
    struct Unit {
        uint64_t firstToken;
        uint64_t tokens;
        uint64_t firstHead;
        uint64_t heads;
        uint64_t first;
        uint64_t end;

        uint64_t rows() const { return tokens * heads; }
    };
    // What a unit found of one query: a place in m_values, and what its weights are relative to.
    struct Found {
        float highest;
        float total;
    };
    struct Scratch;

    void plan();
    uint64_t firstSeen(uint64_t token) const;
    uint64_t endSeen(uint64_t token) const;
    void attend(const Unit& unit, uint64_t firstRow, Scratch& scratch);
    void score(const Unit& unit, uint64_t first, uint64_t count, Scratch& scratch) const;
    void weigh(const Unit& unit, uint64_t firstRow, uint64_t count, Scratch& scratch);
    // Numbers `column` to column + width - 1 of the cache's rows from `first` on, as floats.
    void load(uint64_t first, uint64_t count, uint64_t column, uint64_t width, std::vector<float>& memory,
              std::vector<const float*>& rows) const;
    void join(Tensor& y) const;

    ThreadPool& m_pool;
    const Tensor& m_q;
    const Tensor& m_cache;
    const AttentionShape& m_shape;
    const Tensor& m_sinks;
    uint64_t m_firstPosition;
    uint64_t m_tokens;
    std::vector<Unit> m_units;
    std::vector<uint64_t> m_firstRows; // of each unit, among all units' rows
    std::vector<Found> m_found;        // a unit's row each
    std::vector<float> m_values;       // valueWidth numbers a unit's row
};

} // namespace alcove
