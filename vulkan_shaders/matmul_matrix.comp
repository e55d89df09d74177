// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What matmul.comp does, on a card's units for small matrices (VK_KHR_cooperative_matrix): products of half precision,
// summed in single. A unit multiplies M rows of K weights with N vectors at a time; M, N and K are the device's.
//
// A tile is ROWS rows by VECTORS vectors, brought into shared memory COLUMNS columns at a time; each of the four subgroups
// keeps the results of every fourth M rows.
//
// FLEXIBLE, it is built for VK_NV_cooperative_matrix2: matrices are as large as a subgroup's share, and whoever has a number
// knows which one it is.
#version 460
#extension GL_KHR_cooperative_matrix : require
#ifdef FLEXIBLE
#extension GL_NV_cooperative_matrix2 : require
#endif
#extension GL_KHR_memory_scope_semantics : require
#extension GL_EXT_control_flow_attributes : require
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer X { float x[]; };
layout(binding = 2) readonly buffer Order { uint order[]; };
layout(binding = 3) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { MatmulParams p; };
layout(constant_id = 1) const bool GROUPED = false; // false: order is not read
layout(constant_id = 2) const uint VECTORS = 32;
layout(constant_id = 3) const uint M = 16;
layout(constant_id = 4) const uint N = 16;
layout(constant_id = 5) const uint K = 16;

#include "include/halves.glsl"
#include "include/tiles.glsl"

const uint ROWS = 64;
const uint COLUMNS = 32;
const uint SUBGROUPS = 4;
const uint STRIDE = (COLUMNS + 8) / 4; // in vectors of four; eight more than the tile, so that rows fall on different banks
const uint ROW_PARTS = ROWS / (M * SUBGROUPS); // of a subgroup
const uint VECTOR_PARTS = VECTORS / N;
// Weights are small: so much larger, they and what is cut off them keep all their bits, from 2^-17 to 8188. Of smaller ones
// 2^-29 is lost at most, larger ones become 8188.
const float LIFT = 8;
const uint FINE_WEIGHTS = ROWS * STRIDE; // where the second halves begin
const uint FINE_XS = VECTORS * STRIDE;
shared f16vec4 weightTile[2 * FINE_WEIGHTS];
shared f16vec4 xTile[2 * FINE_XS];
#ifndef FLEXIBLE
shared float results[SUBGROUPS * M * N];
#endif

float weightAt(uint row, uint k) { return row < p.rows && k < p.inner ? decode1(weightStart + row * p.inner + k) : 0; }

void fillTiles(uint tileRow, uint k0)
{
    for (uint i = gl_LocalInvocationID.x * 4; i < ROWS * COLUMNS; i += WORKGROUP * 4) {
        const uint line = i / COLUMNS;
        const uint column = i % COLUMNS;
        const uint row = tileRow + line;
        const uint k = k0 + column;
        vec4 w;
        if (row < p.rows && k + 3 < p.inner) {
            w = decode4(weightStart + row * p.inner + k);
        } else {
            for (uint c = 0; c < 4; ++c)
                w[c] = weightAt(row, k + c);
        }
        w = inRange(w * LIFT);
        weightTile[line * STRIDE + column / 4] = TWO_HALVES ? firstHalves(w) : f16vec4(w);
        if (TWO_HALVES)
            weightTile[FINE_WEIGHTS + line * STRIDE + column / 4] = secondHalves(w);
    }
    for (uint i = gl_LocalInvocationID.x * 4; i < VECTORS * COLUMNS; i += WORKGROUP * 4) {
        const uint line = i / COLUMNS;
        const uint column = i % COLUMNS;
        const uint from = inputOf(min(line, vectors - 1)) + k0 + column;
        vec4 four;
        for (uint c = 0; c < 4; ++c)
            four[c] = line < vectors && k0 + column + c < p.inner ? x[from + c] : 0;
        four = inRange(four);
        xTile[line * STRIDE + column / 4] = firstHalves(four);
        xTile[FINE_XS + line * STRIDE + column / 4] = secondHalves(four);
    }
}

// A result, by where it stands in a matrix that begins at (firstRow, first).
float write(const in uint row, const in uint vector, const in float value, const in uint firstRow, const in uint first)
{
    if (first + vector < vectors && firstRow + row < p.rows)
        y[outputOf(first + vector) + firstRow + row] = value;
    return value;
}

void main()
{
    if (!findTile(VECTORS))
        return;
    const uint tileRow = gl_WorkGroupID.x * ROWS;
    coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator> sums[ROW_PARTS * VECTOR_PARTS];
    coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator> fineSums[ROW_PARTS * VECTOR_PARTS];
    [[unroll]] for (uint i = 0; i < ROW_PARTS * VECTOR_PARTS; ++i) {
        sums[i] = coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator>(0);
        fineSums[i] = coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator>(0);
    }

    for (uint k0 = 0; k0 < p.inner; k0 += COLUMNS) {
        fillTiles(tileRow, k0);
        barrier();
        for (uint k = 0; k < COLUMNS; k += K) {
            coopmat<float16_t, gl_ScopeSubgroup, K, N, gl_MatrixUseB> xs[VECTOR_PARTS];
            coopmat<float16_t, gl_ScopeSubgroup, K, N, gl_MatrixUseB> fineXs[VECTOR_PARTS];
            [[unroll]] for (uint v = 0; v < VECTOR_PARTS; ++v) {
                const uint at = v * N * STRIDE + k / 4;
                coopMatLoad(xs[v], xTile, at, STRIDE, gl_CooperativeMatrixLayoutColumnMajor);
                coopMatLoad(fineXs[v], xTile, FINE_XS + at, STRIDE, gl_CooperativeMatrixLayoutColumnMajor);
            }
            [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
                const uint at = (r * SUBGROUPS + gl_SubgroupID) * M * STRIDE + k / 4;
                coopmat<float16_t, gl_ScopeSubgroup, M, K, gl_MatrixUseA> w;
                coopmat<float16_t, gl_ScopeSubgroup, M, K, gl_MatrixUseA> fineW;
                coopMatLoad(w, weightTile, at, STRIDE, gl_CooperativeMatrixLayoutRowMajor);
                if (TWO_HALVES)
                    coopMatLoad(fineW, weightTile, FINE_WEIGHTS + at, STRIDE, gl_CooperativeMatrixLayoutRowMajor);
                [[unroll]] for (uint v = 0; v < VECTOR_PARTS; ++v) {
                    const uint i = r * VECTOR_PARTS + v;
                    sums[i] = coopMatMulAdd(w, xs[v], sums[i]);
                    fineSums[i] = coopMatMulAdd(w, fineXs[v], fineSums[i]);
                    if (TWO_HALVES)
                        fineSums[i] = coopMatMulAdd(fineW, xs[v], fineSums[i]);
                }
            }
        }
        barrier();
    }

    [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
        const uint row = tileRow + (r * SUBGROUPS + gl_SubgroupID) * M;
        [[unroll]] for (uint v = 0; v < VECTOR_PARTS; ++v) {
            const uint at = r * VECTOR_PARTS + v;
            sums[at] = (sums[at] + fineSums[at] * (1 / FINE)) * (1 / LIFT);
#ifdef FLEXIBLE
            coopMatPerElementNV(sums[at], sums[at], write, row, v * N);
#else
            // A matrix's numbers are the subgroup's, nobody knows in which lane: they go through shared memory.
            const uint own = gl_SubgroupID * M * N;
            coopMatStore(sums[at], results, own, M, gl_CooperativeMatrixLayoutColumnMajor);
            barrier();
            [[unroll]] for (uint first = 0; first < M * N; first += WORKGROUP / SUBGROUPS) {
                const uint i = first + gl_SubgroupInvocationID;
                write(i % M, i / M, results[own + i], row, v * N);
            }
            barrier();
#endif
        }
    }
}
