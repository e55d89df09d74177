// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inference/ops/ops.h"

namespace alcove {

// W x + b: {K, N}, {N} or empty, {K, T} -> {N, T}. Many models have no b.
inline Tensor linear(Ops& ops, const Tensor& weight, const Tensor& bias, const Tensor& x)
{
    const Tensor y = ops.matmul(weight, x);
    return bias.empty() ? y : ops.add(y, bias);
}

// residual + scale · change, all {D, T}: some models hold back what a half of a block changes.
inline Tensor addScaled(Ops& ops, const Tensor& residual, const Tensor& change, float scale)
{
    return ops.add(residual, scale == 1 ? change : ops.scale(change, scale));
}

} // namespace alcove
