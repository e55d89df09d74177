// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[t, r] = sum over k of W[r, k] x[t, k] for many vectors, in tiles: see include/tiles.glsl. Vectors whose matrix is not
// in the part of the stack bound here are left alone.
//
// A tile is 32 rows by 32 vectors, brought into shared memory 32 columns at a time, by four; each of the 64 invocations
// keeps 4 by 4 results, of every eighth row and vector.
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
const uint FOURS = TILE / 4;
const uint STRIDE = FOURS + 1; // one more than the tile, so that neighbouring rows fall on different banks
const uint APART = 8;
shared vec4 weightTile[TILE * STRIDE];
shared vec4 xTile[TILE * STRIDE];

float weightAt(uint row, uint k) { return row < p.rows && k < p.inner ? decode1(weightStart + row * p.inner + k) : 0; }

void main()
{
    if (!findTile(TILE))
        return;
    const uint lane = gl_LocalInvocationID.x;
    const uint tileRow = gl_WorkGroupID.x * TILE;
    const uint myRow = lane % APART;
    const uint myVector = lane / APART;
    float sums[4][4];
    for (uint a = 0; a < 4; ++a)
        for (uint b = 0; b < 4; ++b)
            sums[a][b] = 0;

    for (uint k0 = 0; k0 < p.inner; k0 += TILE) {
        for (uint i = lane; i < TILE * FOURS; i += 64) {
            const uint line = i / FOURS;
            const uint at = line * STRIDE + i % FOURS;
            const uint row = tileRow + line;
            const uint k = k0 + i % FOURS * 4;
            if (row < p.rows && k + 3 < p.inner) {
                weightTile[at] = decode4(weightStart + row * p.inner + k);
            } else {
                for (uint c = 0; c < 4; ++c)
                    weightTile[at][c] = weightAt(row, k + c);
            }
            const uint from = inputOf(min(line, vectors - 1));
            vec4 four;
            for (uint c = 0; c < 4; ++c)
                four[c] = line < vectors && k + c < p.inner ? x[from + k + c] : 0;
            xTile[at] = four;
        }
        barrier();
        for (uint f = 0; f < FOURS; ++f) {
            vec4 w[4];
            for (uint a = 0; a < 4; ++a)
                w[a] = weightTile[(myRow + a * APART) * STRIDE + f];
            for (uint b = 0; b < 4; ++b) {
                const vec4 xs = xTile[(myVector + b * APART) * STRIDE + f];
                for (uint a = 0; a < 4; ++a) {
                    sums[a][b] = fma(w[a].x, xs.x, sums[a][b]);
                    sums[a][b] = fma(w[a].y, xs.y, sums[a][b]);
                    sums[a][b] = fma(w[a].z, xs.z, sums[a][b]);
                    sums[a][b] = fma(w[a].w, xs.w, sums[a][b]);
                }
            }
        }
        barrier();
    }
    for (uint b = 0; b < 4; ++b) {
        for (uint a = 0; a < 4; ++a) {
            const uint row = tileRow + myRow + a * APART;
            const uint vector = myVector + b * APART;
            if (vector < vectors && row < p.rows)
                y[outputOf(vector) + row] = sums[a][b];
        }
    }
}
