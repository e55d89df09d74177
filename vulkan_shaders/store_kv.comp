// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Writes the step's keys or values into their positions' rows of the cache, from column `column` on: a unit of the
// cache's format an invocation, the last one of a row filled up with zeros. Padding tokens have no row.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Step { StepParams step; };
#define CACHE_BINDING 2
#define CACHE_CONSTANT 1
#include "include/store_unit.glsl"
layout(push_constant) uniform Push { StoreKvParams p; };

void main()
{
    const uint units = (p.width + UNIT - 1) / UNIT;
    const uint i = linearInvocation();
    if (i >= units * step.tokenCount)
        return;
    const uint token = i / units;
    const uint first = i % units * UNIT;
    float values[UNIT];
    for (uint u = 0; u < UNIT; ++u)
        values[u] = first + u < p.width ? x[token * p.width + first + u] : 0;
    storeUnit((step.firstPosition + token) * p.rowWidth + p.column + first, values);
}
