// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What include/row_dots.glsl does, as processors like it that stand in for a card: every invocation takes ROWS rows for
// itself, WORKGROUP apart, so that nothing is added up across lanes and every number of the vector serves all rows.
const bool EVEN_VECTORS = BLOCKED;
#include "include/lanes/spread.glsl"

const uint GROUP_ROWS = RESULTS * WORKGROUP;

uint rowOf(uint firstRow, uint n) { return firstRow + n * WORKGROUP + gl_LocalInvocationID.x; }
bool writes(uint firstRow, uint n, uint rows) { return rowOf(firstRow, n) < rows; }

void rowTotals(uint weightStart, uint firstRow, uint rows, uint inner, uint xStart, out float totals[ROWS])
{
    uint starts[ROWS];
    for (uint r = 0; r < ROWS; ++r) {
        totals[r] = 0;
        starts[r] = weightStart + min(rowOf(firstRow, resultOf(r)), rows - 1) * inner;
    }
    const uint whole = inner / RUN * RUN;
    for (uint k = 0; k < whole; k += RUN) {
        Run runs[ROWS];
        for (uint r = 0; r < ROWS; ++r) {
            chooseWeight(r);
            runs[r] = openRun(starts[r] + k);
        }
        for (uint s = 0; s < STEPS; ++s) {
            vec4 xs[2 * OCTETS];
            float sums[OCTETS];
            spreadStep(xStart + k, s, xs);
            for (uint c = 0; c < OCTETS; ++c)
                sums[c] = dot(xs[2 * c] + xs[2 * c + 1], vec4(1));
            UNROLL for (uint r = 0; r < ROWS; ++r) {
                vec4 q[2 * OCTETS];
                vec2 scales[OCTETS];
                chooseWeight(r);
                readStep(runs[r], s, q, scales);
                for (uint c = 0; c < OCTETS; ++c)
                    totals[r] += scales[c].x * (dot(q[2 * c], xs[2 * c]) + dot(q[2 * c + 1], xs[2 * c + 1])) +
                                 scales[c].y * sums[c];
            }
        }
    }
    // Rows of unblocked types may have any length.
    for (uint k = whole; k < inner; ++k) {
        for (uint r = 0; r < ROWS; ++r) {
            chooseWeight(r);
            totals[r] += decode1(starts[r] + k) * x[xStart + k];
        }
    }
}
