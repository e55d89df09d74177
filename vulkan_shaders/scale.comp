// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y = factor * x.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { ScaleParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i < p.count)
        y[i] = p.factor * x[i];
}
