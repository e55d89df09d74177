// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Latent attention's values of one token: what the parts that attention.comp made come to, and each head's matrix of the
// stack times that. A group puts one head together for itself and takes SLICE rows of its matrix, its subgroups a few each.
#version 460
#include "include/group.glsl"
#include "include/params.h"
const uint ROWS = 4;
#include "include/single_rows.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer Parts { float parts[]; };
layout(binding = 2) readonly buffer Step { StepParams step; };
layout(binding = 3) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { MergeValuesParams p; };
layout(constant_id = 1) const uint VALUE_WIDTH = 64;
layout(constant_id = 2) const uint PARTS = 1;
layout(constant_id = 3) const uint ROUND = 64;
#include "include/attention_parts.glsl"
#include "include/merge_parts.glsl"
shared float x[VALUE_WIDTH];
#define ROWS_BY_SUBGROUP
#include "include/row_dots.glsl"

const uint SLICE = 16;

void main()
{
    const uint head = gl_WorkGroupID.y;
    const Seen seen = seenBy(0);
    findShares(0, head, seen);
    for (uint i = gl_LocalInvocationID.x; i < VALUE_WIDTH; i += WORKGROUP)
        x[i] = mergedAt(0, head, seen, i);
    barrier();
    const uint first = gl_WorkGroupID.x * SLICE;
    const uint end = min(first + SLICE, p.rows);
    for (uint row = first + gl_SubgroupID * GROUP_ROWS; row < end; row += gl_NumSubgroups * GROUP_ROWS) {
        float totals[ROWS];
        rowTotals(head * p.rows * VALUE_WIDTH, row, p.rows, VALUE_WIDTH, 0, totals);
        for (uint n = 0; n < RESULTS; ++n) {
            if (writes(row, n, end))
                y[head * p.rows + rowOf(row, n)] = totals[n];
        }
    }
}
