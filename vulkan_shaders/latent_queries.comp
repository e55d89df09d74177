// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Latent attention's queries of one token, and what it remembers of it. Of each head the content meets its matrix of the
// stack, and the rotary part is turned; one group writes the cache row.
#version 460
#include "include/group.glsl"
#include "include/params.h"
const uint ROWS = 4;
#include "include/single_rows.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer XByFour { vec4 x4[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
#define CACHE_BINDING 3
#define CACHE_CONSTANT 1
#include "include/store_unit.glsl"
layout(binding = 4) readonly buffer Step { StepParams step; };
layout(binding = 5) readonly buffer Norm { float norm[]; };
layout(binding = 6) readonly buffer Turns { vec2 turns[]; };
layout(binding = 7) readonly buffer Latent { float latent[]; };
layout(push_constant) uniform Push { LatentQueriesParams p; };
#include "include/latent_row.glsl"
#define ROWS_BY_TEAM
#include "row_dots.glsl"

void main()
{
    const uint head = gl_WorkGroupID.y;
    if (head == p.heads) {
        if (gl_WorkGroupID.x == 0)
            storeRow(0);
        return;
    }
    const uint from = head * (p.content + p.rotary);
    const uint to = head * (p.rank + p.rotary);
    const uint groupRows = WORKGROUP / TEAM * GROUP_ROWS;
    if (gl_WorkGroupID.x * groupRows >= p.rank) {
        for (uint i = gl_LocalInvocationID.x; i < p.rotary; i += WORKGROUP) {
            const uint at = from + p.content + (i & ~1u);
            y[to + p.rank + i] = turned(x[at], x[at + 1], turns[i / 2], i);
        }
        return;
    }
    const uint firstRow = gl_WorkGroupID.x * groupRows + gl_LocalInvocationID.x / TEAM * GROUP_ROWS;
    float totals[ROWS];
    rowTotals(head * p.rank * p.content, firstRow, p.rank, p.content, from, totals);
    for (uint n = 0; n < RESULTS; ++n) {
        if (writes(firstRow, n, p.rank))
            y[to + rowOf(firstRow, n)] = totals[n];
    }
}
