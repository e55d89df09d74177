// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One matrix of a stack for each vector: y[j, r] = sum over k of W[m, r, k] x[j / sharers, k], or silu of that times the
// same sum of a second stack. m is ids[j] for routed experts, or j modulo the stack's height for heads. Vectors whose
// matrix is not in the part of the stack bound here are left alone.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "include/paired_rows.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(binding = 4) readonly buffer Ids { int ids[]; };
layout(push_constant) uniform Push { MatvecStackParams p; };
#include "row_dots.glsl"
layout(constant_id = 2) const bool ROUTED = true; // false: ids is not read

void main()
{
    const uint j = gl_WorkGroupID.y;
    const uint matrix = (ROUTED ? uint(ids[j]) : j % p.height) - p.firstMatrix;
    if (matrix >= p.matrices)
        return;
    const uint firstRow = gl_WorkGroupID.x * GROUP_ROWS;
    float totals[ROWS];
    rowTotals(matrix * p.rows * p.inner, firstRow, p.rows, p.inner, j / p.sharers * p.fromWidth, totals);
    for (uint n = 0; n < RESULTS; ++n) {
        if (writes(firstRow, n, p.rows))
            y[j * p.toWidth + rowOf(firstRow, n)] = result(totals, n);
    }
}
