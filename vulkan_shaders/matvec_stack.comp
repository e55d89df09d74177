// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One matrix of a stack for each vector: y[j, r] = sum over k of W[m, r, k] x[j / sharers, k], or silu of that times the
// same sum of a second stack. m is ids[j] for routed experts, or j modulo the stack's height for heads. Vectors whose
// matrix is not in the part of the stack bound here are left alone. Of one token's experts the shared one may follow, a
// matrix in the same binding: its rows are taken in slices as high as a matrix of the stack.
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
layout(constant_id = 3) const bool SHARED = false;

void main()
{
    const uint j = gl_WorkGroupID.y;
    uint firstRow = gl_WorkGroupID.x * GROUP_ROWS;
    uint rows = p.rows;
    uint matrix = 0;
    uint to = j * p.toWidth;
    const bool ofShared = SHARED && j >= p.outputs;
    if (SHARED) {
        weightBegin = (ofShared ? p.sharedBegin : p.begin) / STORED_BYTES;
        secondWeightBegin = (ofShared ? p.secondSharedBegin : p.secondBegin) / STORED_BYTES;
    }
    if (ofShared) {
        const uint slice = (j - p.outputs) * p.rows;
        firstRow += slice;
        rows = min(slice + p.rows, p.sharedRows);
        if (firstRow >= rows)
            return;
        to = p.sharedTo;
    } else {
        matrix = (ROUTED ? uint(ids[j]) : j % p.height) - p.firstMatrix;
        if (matrix >= p.matrices)
            return;
    }
    float totals[ROWS];
    rowTotals(matrix * p.rows * p.inner, firstRow, rows, p.inner, SHARED ? 0 : j / p.sharers * p.fromWidth, totals);
    for (uint n = 0; n < RESULTS; ++n) {
        if (writes(firstRow, n, rows))
            y[to + rowOf(firstRow, n)] = result(totals, n);
    }
}
