// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How CpuOps reaches the numbers of tensors in the processor's memory.
#pragma once

#include "inference/ops/step.h"

namespace alcove {

inline const float* values(const Tensor& t)
{
    assert(t.type == QuantType::F32 && t.host);
    return reinterpret_cast<const float*>(t.host);
}

inline float* values(Tensor& t)
{
    assert(t.type == QuantType::F32 && t.host);
    return reinterpret_cast<float*>(t.host);
}

inline const shader::StepParams& stepParams(const Step& step)
{
    return *reinterpret_cast<const shader::StepParams*>(step.params.host);
}

inline const std::byte* rowOf(const Tensor& t, uint64_t row)
{
    return t.host + row * rowBytes(t.type, t.ne[0]);
}

// Eight sums side by side: a compiler makes vector code of it, and rounding errors stay small.
inline float dot(const float* a, const float* b, uint64_t n)
{
    float sums[8] = {};
    uint64_t i = 0;
    for (; i + 8 <= n; i += 8) {
        for (uint64_t j = 0; j < 8; ++j)
            sums[j] += a[i + j] * b[i + j];
    }
    float total = 0;
    for (; i < n; ++i)
        total += a[i] * b[i];
    for (const float sum : sums)
        total += sum;
    return total;
}

} // namespace alcove
