// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One matrix of a stack for each vector: y[j, r] = sum over k of W[m, r, k] x[j / sharers, k], or silu of that times the
// same sum of a second stack. m is ids[j] for routed experts, or j modulo the stack's height for heads. Vectors whose
// matrix is not in the part of the stack bound here are left alone. Of one token's experts the shared one may follow, a
// matrix in the same binding: its rows are taken in slices as high as a matrix of the stack.
// BIASED: each matrix of both stacks has a bias for its rows. CLAMPED: the gated activation is that of swiglu_clamped.comp.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "include/paired_rows.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer XByFour { vec4 x4[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(binding = 4) readonly buffer Ids { int ids[]; };
layout(binding = 5) readonly buffer Bias { float bias[]; };
layout(binding = 6) readonly buffer SecondBias { float secondBias[]; };
layout(push_constant) uniform Push { MatvecStackParams p; };
#include "row_dots.glsl"
layout(constant_id = 2) const bool ROUTED = true; // false: ids is not read
layout(constant_id = 3) const bool SHARED = false;
layout(constant_id = 4) const bool BIASED = false; // false: neither is read
layout(constant_id = 5) const bool CLAMPED = false;

// The n-th result, of row `row` of a matrix whose biases begin at `biases`.
float finished(inout float totals[ROWS], uint n, uint row, uint biases)
{
    if (!BIASED && !CLAMPED)
        return result(totals, n);
    if (BIASED) {
        totals[2 * n] += bias[biases + row];
        totals[2 * n + 1] += secondBias[biases + row];
    }
    if (!CLAMPED)
        return result(totals, n);
    const float gate = min(totals[2 * n], p.limit);
    return gate / (1.0 + exp(-p.alpha * gate)) * (clamp(totals[2 * n + 1], -p.limit, p.limit) + 1.0);
}

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
            y[to + rowOf(firstRow, n)] =
                finished(totals, n, rowOf(firstRow, n), (matrix + p.firstMatrix) * p.rows);
    }
}
