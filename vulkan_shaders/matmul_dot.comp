// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What matmul.comp does, on cards that multiply four bytes with four others and add the products up in one instruction
// (VK_KHR_shader_integer_dot_product). Weights are whole numbers as they lie, the vectors are those of
// include/whole_numbers.glsl; a sum over a block is exact, and is scaled once.
//
// A tile is ROWS rows by VECTORS vectors, brought into shared memory a block of 32 columns at a time. The invocations
// stand in a square of ACROSS by DOWN; each keeps every ACROSS-th row and every DOWN-th vector.
#version 460
#extension GL_EXT_integer_dot_product : require
#extension GL_EXT_control_flow_attributes : require
#include "include/group.glsl"
#include "include/params.h"
#include "include/whole_numbers.glsl"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { uvec4 x[]; };
layout(binding = 2) readonly buffer Order { uint order[]; };
layout(binding = 3) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { MatmulParams p; };
layout(constant_id = 1) const bool GROUPED = false; // false: order is not read
layout(constant_id = 2) const uint VECTORS = 64;

#include "include/tiles.glsl"

const uint ROWS = 64;
const uint ACROSS = 16;
const uint DOWN = WORKGROUP / ACROSS;
const uint MY_ROWS = ROWS / ACROSS;
const uint MY_VECTORS = VECTORS / DOWN;
const uint WORDS = BLOCK / 4;
const uint SCALED = WORDS / SCALES; // words that share a scale
const uint STRIDE = WORDS + 1;      // one more, so that rows fall on different banks
const uint X_STRIDE = 2 * WORDS + 1;
shared uint weightTile[ROWS * STRIDE];
shared vec2 weightScales[ROWS * SCALES];
shared uint xTile[VECTORS * X_STRIDE];
shared vec3 xScales[VECTORS]; // and the two sums

// `block` counts from the beginning of a row. Behind the last row and the last vector they are there again.
void fillTiles(uint tileRow, uint block)
{
    const uint begin = weightStart + block * BLOCK;
    for (uint i = gl_LocalInvocationID.x; i < ROWS * WORDS; i += WORKGROUP) {
        const uint row = min(tileRow + i / WORDS, p.rows - 1);
        weightTile[i / WORDS * STRIDE + i % WORDS] = fourBytes(begin + row * p.inner + i % WORDS * 4);
    }
    for (uint i = gl_LocalInvocationID.x; i < ROWS * SCALES; i += WORKGROUP) {
        const uint row = min(tileRow + i / SCALES, p.rows - 1);
        weightScales[i] = scaleAndOffset(begin + row * p.inner + i % SCALES * SCALED * 4);
    }
    for (uint i = gl_LocalInvocationID.x; i < VECTORS * PARTS; i += WORKGROUP) {
        const uint v = i / PARTS;
        const uint part = i % PARTS;
        const uvec4 words = x[(inputOf(min(v, vectors - 1)) + block) * PARTS + part];
        if (part == SCALE) {
            xScales[v] = uintBitsToFloat(words.xyz);
        } else {
            [[unroll]] for (uint c = 0; c < 4; ++c)
                xTile[v * X_STRIDE + part * 4 + c] = words[c];
        }
    }
}

void main()
{
    if (!findTile(VECTORS))
        return;
    const uint tileRow = gl_WorkGroupID.x * ROWS;
    const uint myRow = gl_LocalInvocationID.x % ACROSS;
    const uint myVector = gl_LocalInvocationID.x / ACROSS;
    float totals[MY_VECTORS][MY_ROWS];
    [[unroll]] for (uint v = 0; v < MY_VECTORS; ++v)
        [[unroll]] for (uint r = 0; r < MY_ROWS; ++r)
            totals[v][r] = 0;

    for (uint block = 0; block < p.inner / BLOCK; ++block) {
        fillTiles(tileRow, block);
        barrier();
        [[dont_unroll]] for (uint s = 0; s < SCALES; ++s) { // or compilers want registers for all sums at once
            int sums[MY_VECTORS][MY_ROWS];
            [[unroll]] for (uint v = 0; v < MY_VECTORS; ++v)
                [[unroll]] for (uint r = 0; r < MY_ROWS; ++r)
                    sums[v][r] = 0;
            [[unroll]] for (uint part = 0; part < 2; ++part) { // coarse, fine
                [[unroll]] for (uint v = 0; v < MY_VECTORS; ++v)
                    [[unroll]] for (uint r = 0; r < MY_ROWS; ++r)
                        sums[v][r] *= 256;
                for (uint word = s * SCALED; word < (s + 1) * SCALED; ++word) {
                    int w[MY_ROWS];
                    [[unroll]] for (uint r = 0; r < MY_ROWS; ++r)
                        w[r] = int(weightTile[(myRow + r * ACROSS) * STRIDE + word]);
                    [[unroll]] for (uint v = 0; v < MY_VECTORS; ++v) {
                        const int four = int(xTile[(myVector + v * DOWN) * X_STRIDE + part * WORDS + word]);
                        [[unroll]] for (uint r = 0; r < MY_ROWS; ++r)
                            sums[v][r] += dotPacked4x8EXT(w[r], four);
                    }
                }
            }
            [[unroll]] for (uint v = 0; v < MY_VECTORS; ++v) {
                const vec3 scales = xScales[myVector + v * DOWN];
                const float sum = SCALES == 1 ? scales.y + scales.z : scales[1 + s];
                [[unroll]] for (uint r = 0; r < MY_ROWS; ++r) {
                    const vec2 w = weightScales[(myRow + r * ACROSS) * SCALES + s];
                    totals[v][r] += w.x * (scales.x * float(sums[v][r])) + (OFFSET ? w.y * sum : 0);
                }
            }
        }
        barrier();
    }
    [[unroll]] for (uint v = 0; v < MY_VECTORS; ++v) {
        const uint vector = myVector + v * DOWN;
        [[unroll]] for (uint r = 0; r < MY_ROWS; ++r) {
            const uint row = tileRow + myRow + r * ACROSS;
            if (vector < vectors && row < p.rows)
                y[outputOf(vector) + row] = totals[v][r];
        }
    }
}
