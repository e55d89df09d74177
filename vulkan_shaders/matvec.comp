// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[r] = sum over k of W[r, k] x[k].
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { MatvecParams p; };
#include "row_dots.glsl"

void main()
{
    const uint firstRow = linearGroup() * GROUP_ROWS;
    float totals[ROWS];
    rowTotals(0, firstRow, p.rows, p.inner, 0, totals);
    for (uint r = 0; r < ROWS; ++r) {
        if (writes(firstRow, r, p.rows))
            y[p.firstRow + rowOf(firstRow, r)] = totals[r];
    }
}
