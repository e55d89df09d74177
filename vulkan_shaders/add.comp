// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y = a + b, where b may be one row for all.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer A { float a[]; };
layout(binding = 1) readonly buffer B { float b[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { AddParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i < p.count)
        y[i] = a[i] + b[i % p.period];
}
