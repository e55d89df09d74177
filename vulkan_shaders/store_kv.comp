// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Writes the step's keys or values into their positions' rows of the cache, from column `column` on. Padding tokens
// have no row.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Step { StepParams step; };
#include "encode.glsl"
layout(push_constant) uniform Push { StoreKvParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i >= p.width * step.tokenCount)
        return;
    const uint position = step.firstPosition + i / p.width;
    store1(position * p.rowWidth + p.column + i % p.width, x[i]);
}
