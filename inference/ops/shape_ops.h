// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The operations as CpuOps has them, without their numbers: each gives a counted tensor of its result's shape. A
// forward pass through them tells how much memory it holds at once.
#pragma once

#include "inference/ops/counted_tensors.h"
#include "inference/ops/ops.h"

#include <memory>

namespace alcove {

class ShapeOps : public Ops {
public:
    explicit ShapeOps(std::shared_ptr<CountedTensors> tensors) : m_tensors(std::move(tensors)) {}

    Tensor embed(const Tensor& table, const Tensor& tokens) override { return f32({table.ne[0], tokens.ne[0], 1, 1}); }
    Tensor rmsNorm(const Tensor& x, const Tensor&, float) override { return f32(x.ne); }
    Tensor matmul(const Tensor& weight, const Tensor& x) override { return f32({weight.ne[1], x.ne[1], 1, 1}); }
    Tensor add(const Tensor& a, const Tensor&) override { return f32(a.ne); }
    Tensor swiglu(const Tensor& gate, const Tensor&) override { return f32(gate.ne); }
    Tensor rope(const Tensor& x, const Tensor&, RopePairing) override { return f32(x.ne); }
    void storeKv(const Tensor&, const Tensor&, uint32_t, const Step&) override {}
    Tensor attention(const Tensor& q, const Tensor&, const AttentionShape& shape, const Step&, const Tensor&) override
    {
        return f32({uint64_t{shape.valueWidth} * shape.heads, q.ne[2], 1, 1});
    }
    Tensor lastRow(const Tensor& x, const Step&) override { return f32({x.ne[0], 1, 1, 1}); }
    Routing route(const Tensor& logits, const Tensor&, const RouterShape& shape) override
    {
        const std::array<uint64_t, 4> ne = {shape.chosen, logits.ne[1], 1, 1};
        return {.ids = m_tensors->make(QuantType::I32, ne), .weights = f32(ne)};
    }
    Tensor matmulExperts(const Tensor& weight, const Tensor&, const Tensor& ids) override
    {
        return f32({weight.ne[1], ids.ne[0], ids.ne[1], 1});
    }
    Tensor addExpertBias(const Tensor& x, const Tensor&, const Tensor&) override { return f32(x.ne); }
    Tensor combineExperts(const Tensor& x, const Tensor&) override { return f32({x.ne[0], x.ne[2], 1, 1}); }
    Tensor matmulHeads(const Tensor& weight, const Tensor& x) override
    {
        return f32({weight.ne[1], x.ne[1], x.ne[2], 1});
    }
    Tensor slice(const Tensor& x, uint64_t, uint64_t count) override { return f32({count, x.ne[1], x.ne[2], x.ne[3]}); }
    Tensor concat(const Tensor& a, const Tensor& b) override
    {
        return f32({a.ne[0] + b.ne[0], a.ne[1], a.ne[2], a.ne[3]});
    }
    Tensor swigluClamped(const Tensor& gate, const Tensor&, float, float) override { return f32(gate.ne); }
    Tensor scale(const Tensor& x, float) override { return f32(x.ne); }
    Tensor gateRows(const Tensor& x, const Tensor&) override { return f32(x.ne); }

private:
    Tensor f32(std::array<uint64_t, 4> ne) { return m_tensors->make(QuantType::F32, ne); }

    std::shared_ptr<CountedTensors> m_tensors;
};

} // namespace alcove
