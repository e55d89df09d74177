// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[t, r] = sum over k of W[r, k] x[t, k] for many vectors, in tiles: see include/tiles.glsl. Vectors whose matrix is not
// in the part of the stack bound here are left alone.
//
// A tile is 32 rows by 32 vectors, brought into shared memory 32 columns at a time; each of the 64 invocations keeps a
// square of 4 by 4 results.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 2) readonly buffer Order { uint order[]; };
layout(binding = 3) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { MatmulParams p; };
layout(constant_id = 1) const bool GROUPED = false; // false: order is not read

#include "include/tiles.glsl"

const uint TILE = 32;
const uint STRIDE = TILE + 1; // one more than the tile, so that columns fall on different banks
shared float weightTile[TILE * STRIDE];
shared float xTile[TILE * STRIDE];

float weightAt(uint row, uint k) { return row < p.rows && k < p.inner ? decode1(weightStart + row * p.inner + k) : 0; }

void main()
{
    if (!findTile(TILE))
        return;
    const uint lane = gl_LocalInvocationID.x;
    const uint tileRow = gl_WorkGroupID.x * TILE;
    const uint myRow = (lane % 8) * 4;
    const uint myVector = (lane / 8) * 4;
    float sums[4][4];
    for (uint a = 0; a < 4; ++a)
        for (uint b = 0; b < 4; ++b)
            sums[a][b] = 0;

    for (uint k0 = 0; k0 < p.inner; k0 += TILE) {
        for (uint i = lane * 4; i < TILE * TILE; i += 64 * 4) {
            const uint line = i / TILE;
            const uint column = i % TILE;
            const uint row = tileRow + line;
            const uint k = k0 + column;
            if (row < p.rows && k + 3 < p.inner) {
                const vec4 w = decode4(weightStart + row * p.inner + k);
                for (uint c = 0; c < 4; ++c)
                    weightTile[line * STRIDE + column + c] = w[c];
            } else {
                for (uint c = 0; c < 4; ++c)
                    weightTile[line * STRIDE + column + c] = weightAt(row, k + c);
            }
            const uint from = inputOf(min(line, vectors - 1));
            for (uint c = 0; c < 4; ++c)
                xTile[line * STRIDE + column + c] = line < vectors && k + c < p.inner ? x[from + k + c] : 0;
        }
        barrier();
        for (uint k = 0; k < TILE; ++k) {
            float w[4];
            for (uint a = 0; a < 4; ++a)
                w[a] = weightTile[(myRow + a) * STRIDE + k];
            for (uint b = 0; b < 4; ++b) {
                const float xs = xTile[(myVector + b) * STRIDE + k];
                for (uint a = 0; a < 4; ++a)
                    sums[a][b] += w[a] * xs;
            }
        }
        barrier();
    }
    for (uint b = 0; b < 4; ++b) {
        for (uint a = 0; a < 4; ++a) {
            const uint row = tileRow + myRow + a;
            if (myVector + b < vectors && row < p.rows)
                y[outputOf(myVector + b) + row] = sums[a][b];
        }
    }
}
