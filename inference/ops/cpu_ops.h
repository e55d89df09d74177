// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The operations on the processor, computed as they are called, in plain F32.
#pragma once

#include "inference/ops/ops.h"
#include "inference/ops/spare_memory.h"
#include "inference/ops/thread_pool.h"

#include <functional>

namespace alcove {

class CpuOps : public Ops {
public:
    explicit CpuOps(ThreadPool& pool) : m_pool(pool) {}

    Tensor embed(const Tensor& table, const Tensor& tokens) override;
    Tensor rmsNorm(const Tensor& x, const Tensor& weight, float epsilon) override;
    Tensor matmul(const Tensor& weight, const Tensor& x) override;
    Tensor add(const Tensor& a, const Tensor& b) override;
    Tensor swiglu(const Tensor& gate, const Tensor& up) override;
    Tensor rope(const Tensor& x, const Tensor& turns, RopePairing pairing) override;
    void storeKv(const Tensor& x, const Tensor& cache, uint32_t column, const Step& step) override;
    Tensor attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                     const Tensor& sinks) override;
    Tensor lastRow(const Tensor& x, const Step& step) override;
    Routing route(const Tensor& logits, const Tensor& bias, const RouterShape& shape) override;
    Tensor matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids) override;
    Tensor addExpertBias(const Tensor& x, const Tensor& bias, const Tensor& ids) override;
    Tensor combineExperts(const Tensor& x, const Tensor& weights) override;
    Tensor matmulHeads(const Tensor& weight, const Tensor& x) override;
    Tensor slice(const Tensor& x, uint64_t first, uint64_t count) override;
    Tensor concat(const Tensor& a, const Tensor& b) override;
    Tensor swigluClamped(const Tensor& gate, const Tensor& up, float alpha, float limit) override;
    Tensor scale(const Tensor& x, float factor) override;
    Tensor gateRows(const Tensor& x, const Tensor& gate) override;
    bool stopped() const override { return m_pool.stopped(); }

    // Zeroed memory in the processor's memory.
    static Tensor allocate(QuantType type, std::array<uint64_t, 4> ne);

protected:
    // Memory for a result, of which every number will be written.
    Tensor result(QuantType type, std::array<uint64_t, 4> ne);
    // work(begin, end) for pieces of [0, count), by all threads where there are enough numbers to share.
    void share(uint64_t count, uint64_t numbers, const std::function<void(uint64_t begin, uint64_t end)>& work);

private:
    Tensor matvecStack(const Tensor& weight, const Tensor& x, const std::function<uint64_t(uint64_t output)>& matrixOf,
                       uint64_t outputs, uint64_t sharers);

    ThreadPool& m_pool;
    const std::shared_ptr<SpareMemory> m_memory = std::make_shared<SpareMemory>();
};

} // namespace alcove
