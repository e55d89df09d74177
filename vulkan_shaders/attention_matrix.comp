// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What attention_tiles.comp does, on a card's units for small matrices: see matmul_matrix.comp for what M, N, K and FLEXIBLE
// are, and include/halves.glsl for how numbers go in.
//
// Scores: ROWS queries by ROUND positions, COLUMNS of the keys at a time, the positions shared out among four subgroups.
// Values: ROWS queries by CHUNK columns, COLUMNS of the positions at a time; each subgroup keeps the sums of every fourth N
// columns of all chunks from the first position to the last.
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
layout(binding = 1) readonly buffer Q { float q[]; };
layout(binding = 2) readonly buffer Step { StepParams step; };
layout(binding = 3) readonly buffer Sinks { float sinks[]; };
layout(binding = 4) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { AttentionParams p; };
layout(constant_id = 1) const uint KEY_WIDTH = 64;
layout(constant_id = 2) const uint VALUE_WIDTH = 64;
layout(constant_id = 3) const bool SINKS = false; // each head has a score that takes weight and has no value
layout(constant_id = 4) const uint M = 16;
layout(constant_id = 5) const uint N = 16;
layout(constant_id = 6) const uint K = 16;
layout(constant_id = 7) const bool BY_FOURS = true; // keys and values begin at multiples of four

#include "include/halves.glsl"
#include "include/query_rows.glsl"

#ifdef DECODES_HALVES
layout(binding = 0) readonly buffer FourHalves { f16vec4 fourHalves[]; };
// Whether all heads begin where four numbers do.
bool readsFours() { return BY_FOURS && KEY_WIDTH % 4 == 0 && VALUE_WIDTH % 4 == 0; }
#endif

const uint ROWS = 32; // in step with GpuOps::attentionLayout(), as is what lies in shared memory
const uint ROUND = 64;
const uint COLUMNS = 32;
const uint CHUNK = 64;
const uint CHUNKS = (VALUE_WIDTH + CHUNK - 1) / CHUNK;
const uint SUBGROUPS = 4;
const uint ROW_PARTS = ROWS / M;
const uint POSITION_PARTS = ROUND / (N * SUBGROUPS); // of a subgroup, as are columns
const uint COLUMN_PARTS = CHUNK / (N * SUBGROUPS);
// Weights go up to 1: so much larger, they and what is cut off them keep all their bits in two halves, and the products of
// both add up to one sum.
const float LIFT = 16384;

// In vectors of four; eight numbers more than a tile is wide, so that rows fall on different banks.
const uint STRIDE = (COLUMNS + 8) / 4;
const uint WEIGHT_STRIDE = (ROUND + 8) / 4;
const uint VALUE_STRIDE = (CHUNK + 8) / 4;
const uint FINE_QUERIES = ROWS * STRIDE; // where second halves begin
const uint FINE_KEYS = ROUND * STRIDE;
const uint FINE_WEIGHTS = ROWS * WEIGHT_STRIDE;
const uint FINE_VALUES = COLUMNS * VALUE_STRIDE;
shared f16vec4 queries[2 * FINE_WEIGHTS]; // then the weights
shared f16vec4 keys[2 * FINE_KEYS];       // then values, a row a position
shared float scores[ROWS * ROUND];        // a column of ROWS a position; at the end, results
const uint LOOKERS = WORKGROUP / ROWS; // of a row's positions, for maxima and sums
shared float partials[WORKGROUP];
#ifdef FLEXIBLE
shared float kept[ROWS]; // what the sums so far are multiplied by; at the end, what makes them results
#else
shared float kept[ROWS * N]; // the same in N columns
#endif

// Four neighbours of the cache, into `keys`; their second halves are `fine` further on.
void putCached(uint at, uint fine, uint position, uint begin, uint column, uint width)
{
#ifdef DECODES_HALVES
    if (readsFours()) {
        keys[at] = column < width ? fourHalves[(position * p.rowWidth + begin + column) / 4] : f16vec4(0);
        return;
    }
#endif
    const vec4 four = inRange(cacheFour(position, begin, column, width));
    if (TWO_HALVES) {
        keys[at] = firstHalves(four);
        keys[fine + at] = secondHalves(four);
    } else {
        keys[at] = f16vec4(four);
    }
}

// Brings columns of the queries and of the keys of the positions from `first` on into shared memory.
void fillScoreTiles(uint first, uint end, uint k0)
{
    for (uint i = gl_LocalInvocationID.x; i < ROWS * COLUMNS / 4; i += WORKGROUP) {
        const uint line = i / (COLUMNS / 4);
        const uint four = i % (COLUMNS / 4);
        const vec4 query = inRange(queryFour(line, k0 + four * 4));
        queries[line * STRIDE + four] = firstHalves(query);
        queries[FINE_QUERIES + line * STRIDE + four] = secondHalves(query);
    }
    for (uint i = gl_LocalInvocationID.x; i < ROUND * COLUMNS / 4; i += WORKGROUP) {
        const uint line = i / (COLUMNS / 4);
        const uint four = i % (COLUMNS / 4);
        putCached(line * STRIDE + four, FINE_KEYS, min(first + line, end - 1), kvHead * KEY_WIDTH, k0 + four * 4,
                  KEY_WIDTH);
    }
}

// Brings columns of the values of the positions from `first` on into shared memory.
void fillValueTile(uint first, uint end, uint column)
{
    for (uint i = gl_LocalInvocationID.x; i < COLUMNS * CHUNK / 4; i += WORKGROUP) {
        const uint line = i / (CHUNK / 4);
        const uint four = i % (CHUNK / 4);
        putCached(line * VALUE_STRIDE + four, FINE_VALUES, min(first + line, end - 1),
                  p.valueColumn + kvHead * VALUE_WIDTH, column + four * 4, VALUE_WIDTH);
    }
}

// Scores of the positions from `first` on, seen or not, into `scores`.
void score(uint first, uint end)
{
    coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator> dots[ROW_PARTS * POSITION_PARTS];
    coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator> fineDots[ROW_PARTS * POSITION_PARTS];
    [[unroll]] for (uint i = 0; i < ROW_PARTS * POSITION_PARTS; ++i) {
        dots[i] = coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator>(0);
        fineDots[i] = coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator>(0);
    }
    for (uint k0 = 0; k0 < KEY_WIDTH; k0 += COLUMNS) {
        barrier(); // what the tiles held is no longer read
        fillScoreTiles(first, end, k0);
        barrier();
        for (uint k = 0; k < COLUMNS; k += K) {
            coopmat<float16_t, gl_ScopeSubgroup, M, K, gl_MatrixUseA> query[ROW_PARTS];
            coopmat<float16_t, gl_ScopeSubgroup, M, K, gl_MatrixUseA> fineQuery[ROW_PARTS];
            [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
                const uint at = r * M * STRIDE + k / 4;
                coopMatLoad(query[r], queries, at, STRIDE, gl_CooperativeMatrixLayoutRowMajor);
                coopMatLoad(fineQuery[r], queries, FINE_QUERIES + at, STRIDE, gl_CooperativeMatrixLayoutRowMajor);
            }
            [[unroll]] for (uint n = 0; n < POSITION_PARTS; ++n) {
                const uint at = (n * SUBGROUPS + gl_SubgroupID) * N * STRIDE + k / 4;
                coopmat<float16_t, gl_ScopeSubgroup, K, N, gl_MatrixUseB> key;
                coopMatLoad(key, keys, at, STRIDE, gl_CooperativeMatrixLayoutColumnMajor);
                [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
                    const uint i = n * ROW_PARTS + r;
                    dots[i] = coopMatMulAdd(query[r], key, dots[i]);
                    fineDots[i] = coopMatMulAdd(fineQuery[r], key, fineDots[i]);
                }
                if (TWO_HALVES) {
                    coopMatLoad(key, keys, FINE_KEYS + at, STRIDE, gl_CooperativeMatrixLayoutColumnMajor);
                    [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r)
                        fineDots[n * ROW_PARTS + r] = coopMatMulAdd(query[r], key, fineDots[n * ROW_PARTS + r]);
                }
            }
        }
    }
    [[unroll]] for (uint n = 0; n < POSITION_PARTS; ++n) {
        [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
            const uint i = n * ROW_PARTS + r;
            coopMatStore(dots[i] + fineDots[i] * (1 / FINE), scores,
                         (n * SUBGROUPS + gl_SubgroupID) * N * ROWS + r * M, ROWS,
                         gl_CooperativeMatrixLayoutColumnMajor);
        }
    }
}

#ifdef FLEXIBLE
float scaled(const in uint row, const in uint column, const in float value, const in uint first)
{
    return value * kept[first + row];
}
#endif

// A sum, by where it stands in a matrix that begins at (first, firstColumn).
float write(const in uint row, const in uint column, const in float value, const in uint first,
            const in uint firstColumn)
{
    if (firstRow + first + row <= lastRow && firstColumn + column < VALUE_WIDTH)
        y[headOf(first + row) * VALUE_WIDTH + firstColumn + column] = value * kept[first + row];
    return value;
}

void main()
{
    if (!findRows(ROWS))
        return;
    const uint lane = gl_LocalInvocationID.x;
    const uint end = step.firstPosition + lastRow / sharers + 1;
    const uint lookedRow = lane % ROWS;
    const uint looker = lane / ROWS;
    const uint newest = step.firstPosition + tokenOf(lookedRow); // that the row sees
    const uint oldest = oldestOf(tokenOf(lookedRow));
    float highest = SINKS ? sinks[headOf(lookedRow) % p.heads] : MINUS_INFINITY;
    float total = SINKS && looker == 0 ? 1 : 0; // of the positions that this invocation looks at; the sink counts once
    coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator> sums[CHUNKS * COLUMN_PARTS * ROW_PARTS];
    [[unroll]] for (uint i = 0; i < CHUNKS * COLUMN_PARTS * ROW_PARTS; ++i)
        sums[i] = coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator>(0);

    for (uint first = oldestOf(firstRow / sharers); first < end; first += ROUND) {
        score(first, end);
        barrier();
        float best = highest;
        for (uint i = looker; i < ROUND; i += LOOKERS) {
            if (first + i >= oldest && first + i <= newest)
                best = max(best, scores[i * ROWS + lookedRow]);
        }
        partials[lane] = best;
        barrier();
        for (uint l = 0; l < LOOKERS; ++l)
            best = max(best, partials[l * ROWS + lookedRow]);
        // A row may have seen nothing yet.
        const float offset = best == MINUS_INFINITY ? 0 : best;
        const float keep = exp(highest - offset);
        float mine = 0;
        for (uint i = looker * 4; i < ROUND; i += LOOKERS * 4) {
            vec4 weights;
            for (uint c = 0; c < 4; ++c) {
                const bool seen = first + i + c >= oldest && first + i + c <= newest;
                weights[c] = seen ? exp(scores[(i + c) * ROWS + lookedRow] - offset) : 0;
                mine += weights[c];
            }
            weights *= LIFT;
            queries[lookedRow * WEIGHT_STRIDE + i / 4] = firstHalves(weights);
            queries[FINE_WEIGHTS + lookedRow * WEIGHT_STRIDE + i / 4] = f16vec4(weights - coarse(weights));
        }
        total = total * keep + mine;
        highest = best;
#ifdef FLEXIBLE
        if (looker == 0)
            kept[lookedRow] = keep;
        barrier();
        [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
            [[unroll]] for (uint c = 0; c < CHUNKS * COLUMN_PARTS; ++c)
                coopMatPerElementNV(sums[c * ROW_PARTS + r], sums[c * ROW_PARTS + r], scaled, r * M);
        }
#else
        for (uint c = looker; c < N; c += LOOKERS)
            kept[c * ROWS + lookedRow] = keep;
        barrier();
        [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
            coopmat<float, gl_ScopeSubgroup, M, N, gl_MatrixUseAccumulator> factors;
            coopMatLoad(factors, kept, r * M, ROWS, gl_CooperativeMatrixLayoutColumnMajor);
            [[unroll]] for (uint c = 0; c < CHUNKS * COLUMN_PARTS; ++c)
                sums[c * ROW_PARTS + r] = sums[c * ROW_PARTS + r] * factors;
        }
#endif
        const uint count = min(ROUND, end - first);
        [[unroll]] for (uint chunk = 0; chunk < CHUNKS; ++chunk) {
            for (uint from = 0; from < count; from += COLUMNS) {
                barrier(); // what the tile held is no longer read
                fillValueTile(first + from, end, chunk * CHUNK);
                barrier();
                for (uint k = 0; k < COLUMNS; k += K) {
                    coopmat<float16_t, gl_ScopeSubgroup, M, K, gl_MatrixUseA> weights[ROW_PARTS];
                    coopmat<float16_t, gl_ScopeSubgroup, M, K, gl_MatrixUseA> fineWeights[ROW_PARTS];
                    [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
                        const uint at = r * M * WEIGHT_STRIDE + (from + k) / 4;
                        coopMatLoad(weights[r], queries, at, WEIGHT_STRIDE, gl_CooperativeMatrixLayoutRowMajor);
                        coopMatLoad(fineWeights[r], queries, FINE_WEIGHTS + at, WEIGHT_STRIDE,
                                    gl_CooperativeMatrixLayoutRowMajor);
                    }
                    [[unroll]] for (uint n = 0; n < COLUMN_PARTS; ++n) {
                        const uint at = k * VALUE_STRIDE + (n * SUBGROUPS + gl_SubgroupID) * N / 4;
                        const uint to = (chunk * COLUMN_PARTS + n) * ROW_PARTS;
                        coopmat<float16_t, gl_ScopeSubgroup, K, N, gl_MatrixUseB> value;
                        coopMatLoad(value, keys, at, VALUE_STRIDE, gl_CooperativeMatrixLayoutRowMajor);
                        [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
                            sums[to + r] = coopMatMulAdd(weights[r], value, sums[to + r]);
                            sums[to + r] = coopMatMulAdd(fineWeights[r], value, sums[to + r]);
                        }
                        if (TWO_HALVES) {
                            coopMatLoad(value, keys, FINE_VALUES + at, VALUE_STRIDE,
                                        gl_CooperativeMatrixLayoutRowMajor);
                            [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r)
                                sums[to + r] = coopMatMulAdd(weights[r] * float16_t(1 / FINE), value, sums[to + r]);
                        }
                    }
                }
            }
        }
    }

    partials[lane] = total;
    barrier();
    if (looker == 0) {
        float whole = 0;
        for (uint l = 0; l < LOOKERS; ++l)
            whole += partials[l * ROWS + lookedRow];
        kept[lookedRow] = 1 / (whole * LIFT);
    }
    barrier();
    [[unroll]] for (uint c = 0; c < CHUNKS * COLUMN_PARTS; ++c) {
        const uint column = c / COLUMN_PARTS * CHUNK + (c % COLUMN_PARTS * SUBGROUPS + gl_SubgroupID) * N;
        [[unroll]] for (uint r = 0; r < ROW_PARTS; ++r) {
#ifdef FLEXIBLE
            coopMatPerElementNV(sums[c * ROW_PARTS + r], sums[c * ROW_PARTS + r], write, r * M, column);
#else
            const uint own = gl_SubgroupID * M * N;
            coopMatStore(sums[c * ROW_PARTS + r], scores, own, N, gl_CooperativeMatrixLayoutRowMajor);
            barrier();
            [[unroll]] for (uint first = 0; first < M * N; first += WORKGROUP / SUBGROUPS) {
                const uint i = first + gl_SubgroupInvocationID;
                write(i / N, i % N, scores[own + i], r * M, column);
            }
            barrier();
#endif
        }
    }
}
