// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The gated activation of gpt-oss: y = g sigmoid(alpha g) (u + 1), with g = min(gate, limit), u = clamp(up, ±limit).
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Gate { float gate[]; };
layout(binding = 1) readonly buffer Up { float up[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { SwigluClampedParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i >= p.count)
        return;
    const float g = min(gate[i], p.limit);
    y[i] = g / (1.0 + exp(-p.alpha * g)) * (clamp(up[i], -p.limit, p.limit) + 1.0);
}
