// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[r] = sum over k of W[r, k] n[k], n = x * norm / sqrt(mean(x^2) + epsilon), for up to three weights of one encoding in
// one binding, and what is added; or silu of that times the same sum of a second weight. Every group normalises the vector
// for itself, because adding up its squares costs little beside the rows.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "include/paired_rows.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer XByFour { vec4 x4[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(binding = 4) readonly buffer Added { float added[]; };
#define NORM_BINDING 5
layout(push_constant) uniform Push { ProjectParams p; };
layout(constant_id = 2) const bool ADDS = false; // false: added is not read
layout(constant_id = 3) const uint WEIGHTS = 1;
#include "row_dots.glsl"

uint groupsOf(uint rows) { return (rows + GROUP_ROWS - 1) / GROUP_ROWS; }

void main()
{
    uint group = linearGroup();
    uint rows = p.rows;
    uint to = p.to;
    uint from = p.addedFrom;
    uint begin = p.begin;
    if (WEIGHTS > 1 && group >= groupsOf(rows)) {
        group -= groupsOf(rows);
        rows = p.secondRows;
        to = p.secondTo;
        from = p.secondAddedFrom;
        begin = p.secondBegin;
        if (WEIGHTS > 2 && group >= groupsOf(rows)) {
            group -= groupsOf(rows);
            rows = p.thirdRows;
            to = p.thirdTo;
            from = p.thirdAddedFrom;
            begin = p.thirdBegin;
        }
    }
    weightBegin = begin / STORED_BYTES;
    const uint firstRow = group * GROUP_ROWS;
    float totals[ROWS];
    rowTotals(0, firstRow, rows, p.inner, 0, totals);
    for (uint n = 0; n < RESULTS; ++n) {
        const uint row = rowOf(firstRow, n);
        if (writes(firstRow, n, rows))
            y[to + row] = result(totals, n) + (ADDS ? added[from + row] : 0);
    }
}
