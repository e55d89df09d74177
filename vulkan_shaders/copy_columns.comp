// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Part of each row of x into part of each row of y.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { CopyColumnsParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i < p.columns * p.rows)
        y[i / p.columns * p.toWidth + p.toColumn + i % p.columns] =
            x[i / p.columns * p.fromWidth + p.fromColumn + i % p.columns];
}
