// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Dot products of neighbouring rows of a weight with one vector, in one of two ways. Included after "decode.glsl" and
// group.glsl; the vector is x[] of the including kernel.
//
// On a card a group takes ROWS rows. Its invocations split the inner dimension, four neighbours at a time, so that the
// group reads the weights in one sweep.
//
// A processor has no use for that: its lanes would gather from all over the vector and add up across. There every
// invocation takes ROWS rows for itself, WORKGROUP apart, and all of them read the same numbers of the vector at the
// same time, once for all their rows.
layout(constant_id = 1) const uint ROWS = 4;
layout(constant_id = 2) const bool BY_LANE = false;

const uint X_TILE = 2048;                                // numbers of the vector in shared memory at a time
shared vec4 xTile[BY_LANE ? X_TILE / 4 : 1];

// Rows that a group takes, and which row the r-th total of this invocation is of.
const uint GROUP_ROWS = BY_LANE ? ROWS * WORKGROUP : ROWS;
uint rowOf(uint firstRow, uint r) { return firstRow + (BY_LANE ? r * WORKGROUP + gl_LocalInvocationID.x : r); }
// Whether this invocation is the one that has to write the r-th total.
bool writes(uint firstRow, uint r, uint rows)
{
    return rowOf(firstRow, r) < rows && (BY_LANE || gl_LocalInvocationID.x == 0);
}

void totalsByLane(uint weightStart, uint firstRow, uint rows, uint inner, uint xStart, out float totals[ROWS])
{
    uint starts[ROWS];
    for (uint r = 0; r < ROWS; ++r) {
        totals[r] = 0;
        starts[r] = weightStart + min(rowOf(firstRow, r), rows - 1) * inner;
    }
    for (uint first = 0; first < inner; first += X_TILE) {
        const uint count = min(X_TILE, inner - first);
        barrier(); // the tile before is no longer read
        for (uint i = gl_LocalInvocationID.x * 4; i < count; i += WORKGROUP * 4) {
            const uint at = xStart + first + i;
            for (uint c = 0; c < 4; ++c)
                xTile[i / 4][c] = i + c < count ? x[at + c] : 0;
        }
        barrier();
        const uint whole = count / RUN * RUN;
        for (uint k = 0; k < whole; k += RUN) {
            for (uint r = 0; r < ROWS; ++r) {
                vec4 run[RUN / 4];
                decodeRun(starts[r] + first + k, run);
                float sum = 0;
                for (uint j = 0; j < RUN / 4; ++j)
                    sum += dot(run[j], xTile[k / 4 + j]);
                totals[r] += sum;
            }
        }
        // Rows of unblocked types may have any length.
        for (uint k = whole; k < count; ++k) {
            for (uint r = 0; r < ROWS; ++r)
                totals[r] += decode1(starts[r] + first + k) * xTile[k / 4][k % 4];
        }
    }
}

void totalsByGroup(uint weightStart, uint firstRow, uint rows, uint inner, uint xStart, out float totals[ROWS])
{
    for (uint r = 0; r < ROWS; ++r)
        totals[r] = 0;
    const uint lane = gl_LocalInvocationID.x;
    const uint whole = inner & ~3u;
    for (uint k = lane * 4; k < whole; k += WORKGROUP * 4) {
        const uint at = xStart + k;
        const vec4 xs = vec4(x[at], x[at + 1], x[at + 2], x[at + 3]);
        for (uint r = 0; r < ROWS; ++r)
            totals[r] += dot(decode4(weightStart + min(firstRow + r, rows - 1) * inner + k), xs);
    }
    for (uint k = whole + lane; k < inner; k += WORKGROUP) {
        for (uint r = 0; r < ROWS; ++r)
            totals[r] += decode1(weightStart + min(firstRow + r, rows - 1) * inner + k) * x[xStart + k];
    }
    for (uint r = 0; r < ROWS; ++r)
        totals[r] = groupAdd(totals[r]);
}

// The rows from firstRow on (the last row again where there are no more) of a weight of `rows` rows that begins at
// element `weightStart`, times the vector that begins at x[xStart]. All invocations of the group call it together.
void rowTotals(uint weightStart, uint firstRow, uint rows, uint inner, uint xStart, out float totals[ROWS])
{
    if (BY_LANE)
        totalsByLane(weightStart, firstRow, rows, inner, xStart, totals);
    else
        totalsByGroup(weightStart, firstRow, rows, inner, xStart, totals);
}
