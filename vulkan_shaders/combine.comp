// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[t] = sum over a token's experts c of weights[t, c] x[t, c], and what all experts share, and the residual.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Weights { float weights[]; };
layout(binding = 2) readonly buffer Shared { float sharedOf[]; };
layout(binding = 3) readonly buffer Residual { float residual[]; };
layout(binding = 4) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { CombineParams p; };
layout(constant_id = 1) const bool SHARED = false; // false: there is nothing of the kind, and it is not read
layout(constant_id = 2) const bool RESIDUAL = false;

void main()
{
    const uint i = linearInvocation();
    if (i >= p.width * p.tokens)
        return;
    const uint token = i / p.width;
    float sum = (SHARED ? sharedOf[i] : 0) + (RESIDUAL ? residual[i] : 0);
    for (uint c = 0; c < p.chosen; ++c)
        sum += weights[token * p.chosen + c] * x[(token * p.chosen + c) * p.width + i % p.width];
    y[i] = sum;
}
