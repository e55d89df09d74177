// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Dot products of a few neighbouring rows of a weight with one vector. A group's invocations split the inner
// dimension, four neighbours at a time, so that the group reads the weights in one sweep. Included after
// "decode.glsl" and group.glsl; the vector is x[] of the including kernel.
layout(constant_id = 1) const uint ROWS = 4;

// This invocation's share of rows firstRow to firstRow + ROWS - 1 (the last row again where there are no more) of a
// weight of `rows` rows that begins at element `weightStart`, times the vector that begins at x[xStart].
void rowShares(uint weightStart, uint firstRow, uint rows, uint inner, uint xStart, out float shares[ROWS])
{
    for (uint r = 0; r < ROWS; ++r)
        shares[r] = 0;
    const uint lane = gl_LocalInvocationID.x;
    const uint whole = inner & ~3u;
    for (uint k = lane * 4; k < whole; k += WORKGROUP * 4) {
        const uint at = xStart + k;
        const vec4 xs = vec4(x[at], x[at + 1], x[at + 2], x[at + 3]);
        for (uint r = 0; r < ROWS; ++r)
            shares[r] += dot(decode4(weightStart + min(firstRow + r, rows - 1) * inner + k), xs);
    }
    // Rows of unblocked types may have any length.
    for (uint k = whole + lane; k < inner; k += WORKGROUP) {
        for (uint r = 0; r < ROWS; ++r)
            shares[r] += decode1(weightStart + min(firstRow + r, rows - 1) * inner + k) * x[xStart + k];
    }
}
