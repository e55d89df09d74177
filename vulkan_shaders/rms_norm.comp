// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y = x * weight / sqrt(mean(x^2) + epsilon), a row a group.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Weight { float weight[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { RmsNormParams p; };

void main()
{
    const uint row = linearGroup();
    if (row >= p.rows)
        return;
    const uint first = row * p.width;
    float sum = 0;
    for (uint i = gl_LocalInvocationID.x; i < p.width; i += WORKGROUP)
        sum += x[first + i] * x[first + i];
    const float scale = 1.0 / sqrt(groupAdd(sum) / float(p.width) + p.epsilon);
    for (uint i = gl_LocalInvocationID.x; i < p.width; i += WORKGROUP)
        y[first + i] = x[first + i] * scale * weight[i];
}
