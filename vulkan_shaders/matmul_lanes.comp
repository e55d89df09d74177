// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[t, r] = sum over k of W[r, k] x[t, k], as processors like it that stand in for a card: what matmul.comp is for
// cards. Every invocation takes ROWS rows for itself, WORKGROUP apart, and VECTORS vectors (the last one again where
// there are no more), which is as many sums as registers hold.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 2) readonly buffer Order { uint order[]; };
layout(binding = 3) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { MatmulParams p; };
layout(constant_id = 1) const bool GROUPED = false; // false: order is not read
const uint VECTORS = 8;
#include "include/tiles.glsl"
const bool EVEN_VECTORS = BLOCKED;
#include "include/lanes/spread.glsl"

const uint ROWS = 4;

void main()
{
    if (!findTile(VECTORS))
        return;
    const uint myRow = gl_WorkGroupID.x * ROWS * WORKGROUP + gl_LocalInvocationID.x;
    uint starts[ROWS];
    uint xStarts[VECTORS];
    float totals[VECTORS][ROWS];
    for (uint r = 0; r < ROWS; ++r)
        starts[r] = weightStart + min(myRow + r * WORKGROUP, p.rows - 1) * p.inner;
    for (uint v = 0; v < VECTORS; ++v) {
        xStarts[v] = inputOf(min(v, vectors - 1));
        for (uint r = 0; r < ROWS; ++r)
            totals[v][r] = 0;
    }
    const uint whole = p.inner / RUN * RUN;
    for (uint k = 0; k < whole; k += RUN) {
        Run runs[ROWS];
        for (uint r = 0; r < ROWS; ++r)
            runs[r] = openRun(starts[r] + k);
        for (uint s = 0; s < STEPS; ++s) {
            vec4 w[ROWS][2 * OCTETS];
            UNROLL for (uint r = 0; r < ROWS; ++r) {
                vec2 scales[OCTETS];
                readStep(runs[r], s, w[r], scales);
                for (uint c = 0; c < 2 * OCTETS; ++c)
                    w[r][c] = scales[c / 2].x * w[r][c] + scales[c / 2].y;
            }
            UNROLL for (uint v = 0; v < VECTORS; ++v) {
                vec4 xs[2 * OCTETS];
                spreadStep(xStarts[v] + k, s, xs);
                UNROLL for (uint c = 0; c < 2 * OCTETS; ++c) {
                    for (uint r = 0; r < ROWS; ++r)
                        totals[v][r] += dot(w[r][c], xs[c]);
                }
            }
        }
    }
    for (uint v = 0; v < VECTORS; ++v) {
        for (uint r = 0; r < ROWS; ++r) {
            const uint row = myRow + r * WORKGROUP;
            if (v >= vectors || row >= p.rows)
                continue;
            float total = totals[v][r];
            for (uint k = whole; k < p.inner; ++k)
                total += decode1(starts[r] + k) * x[xStarts[v] + k];
            y[outputOf(v) + row] = total;
        }
    }
}
