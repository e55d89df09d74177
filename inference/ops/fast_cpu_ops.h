// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The operations on the processor as they are run: those that a pass spends its time in are vectorised and share what
// they decode. Everything else, and what these must agree with, is CpuOps.
#pragma once

#include "inference/ops/cpu_ops.h"

namespace alcove {

class DotVectors;
struct TileVectors;

class FastCpuOps : public CpuOps {
public:
    explicit FastCpuOps(ThreadPool& pool) : CpuOps(pool), m_pool(pool) {}

    Tensor matmul(const Tensor& weight, const Tensor& x) override;
    Tensor matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids) override;
    Tensor matmulHeads(const Tensor& weight, const Tensor& x) override;
    Tensor attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                     const Tensor& sinks) override;

private:
    // Matrix m of `weight` times the vectors `inputs[m]` of x, each into the row of y {N, ...} of the same place in
    // `outputs[m]`.
    struct Meeting {
        uint64_t input;
        uint64_t output;
    };
    Tensor multiply(const Tensor& weight, const Tensor& x, const std::vector<std::vector<Meeting>>& meetings,
                    uint64_t outputs);
    // Decoded rows {inner} one behind the other, with all vectors of x that meet them. `y`: where the first of these
    // rows goes in output 0; outputs are `stride` numbers apart.
    static void multiplyDecoded(std::span<const float> decoded, const std::vector<Meeting>& meets, const float* x,
                                float* y, uint64_t inner, uint64_t stride);

    // Of each matrix that meets many vectors: these, as tiles of its rows meet them.
    std::vector<std::vector<TileVectors>> tileVectors(const Tensor& weight, const DotVectors& vectors,
                                                      const std::vector<std::vector<Meeting>>& meetings);

    ThreadPool& m_pool;
};

} // namespace alcove
