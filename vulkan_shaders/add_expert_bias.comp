// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[j] = x[j] + bias[ids[j]], a row each.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Bias { float bias[]; };
layout(binding = 2) readonly buffer Ids { int ids[]; };
layout(binding = 3) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { AddExpertBiasParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i < p.width * p.rows)
        y[i] = x[i] + bias[uint(ids[i / p.width]) * p.width + i % p.width];
}
