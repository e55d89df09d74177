// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[r] = sum over k of W[r, k] x[k], or silu of that times the same sum of a second weight; and what is added.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "include/paired_rows.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer XByFour { vec4 x4[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(binding = 4) readonly buffer Added { float added[]; };
layout(push_constant) uniform Push { MatvecParams p; };
layout(constant_id = 2) const bool ADDS = false; // false: added is not read
#include "row_dots.glsl"

void main()
{
    const uint firstRow = linearGroup() * GROUP_ROWS;
    float totals[ROWS];
    rowTotals(0, firstRow, p.rows, p.inner, 0, totals);
    for (uint n = 0; n < RESULTS; ++n) {
        const uint at = p.firstRow + rowOf(firstRow, n);
        if (writes(firstRow, n, p.rows))
            y[at] = result(totals, n) + (ADDS ? added[at] : 0);
    }
}
