// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y = silu(gate) * up, silu(x) = x / (1 + exp(-x)).
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Gate { float gate[]; };
layout(binding = 1) readonly buffer Up { float up[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { SwigluParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i < p.count)
        y[i] = gate[i] / (1.0 + exp(-gate[i])) * up[i];
}
