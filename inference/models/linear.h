// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inference/ops/ops.h"

namespace alcove {

// W x + b: {K, N}, {N} or empty, {K, T} -> {N, T}. Many models have no b.
inline Tensor linear(Ops& ops, const Tensor& weight, const Tensor& bias, const Tensor& x)
{
    return bias.empty() ? ops.matmul(weight, x) : ops.matmulAdd(weight, x, bias);
}

// residual + scale · change, all {D, T}: some models hold back what a half of a block changes.
inline Tensor addScaled(Ops& ops, const Tensor& residual, const Tensor& change, float scale)
{
    return ops.add(residual, scale == 1 ? change : ops.scale(change, scale));
}

// residual + scale · (W x + b).
inline Tensor addLinear(Ops& ops, const Tensor& residual, const Tensor& weight, const Tensor& bias, const Tensor& x,
                        float scale = 1)
{
    if (bias.empty() && scale == 1)
        return ops.matmulAdd(weight, x, residual);
    return addScaled(ops, residual, linear(ops, weight, bias, x), scale);
}

} // namespace alcove
