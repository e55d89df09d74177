// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Causal attention of one token over a part of the cache, for up to HEADS query heads that share keys and values (the last
// one again where there are no more), so that what is read serves all of them. Positions are taken WORKGROUP at a time:
// small teams score them, neighbours reading a key together, then every invocation weighs four neighbouring components,
// of every position or of some, keeping a running maximum and sum so that any length fits (online softmax: Milakov and
// Gimelshein, 2018). Where there are several
// parts, attention_merge.comp puts them together (as in Dao et al.'s Flash-Decoding, 2023).
#version 460
#extension GL_KHR_shader_subgroup_clustered : require
#extension GL_EXT_control_flow_attributes : require
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer Q { float q[]; };
layout(binding = 2) readonly buffer Step { StepParams step; };
layout(binding = 3) readonly buffer Sinks { float sinks[]; };
layout(binding = 4) writeonly buffer Y { float y[]; }; // the result, or the parts
layout(push_constant) uniform Push { AttentionParams p; };
layout(constant_id = 1) const uint KEY_WIDTH = 64;
layout(constant_id = 2) const uint VALUE_WIDTH = 64;
layout(constant_id = 3) const bool SINKS = false; // each head has a score that takes weight and has no value
layout(constant_id = 4) const uint HEADS = 4;
layout(constant_id = 5) const uint PARTS = 1;
layout(constant_id = 6) const bool BY_FOURS = true; // keys and values begin at multiples of four
#define ROUND WORKGROUP
#include "include/attention_parts.glsl"

// What of a key is read four numbers at a time: all or nothing, because four may not straddle two blocks of the cache.
const uint BY_FOUR = BY_FOURS ? (KEY_WIDTH % 4 == 0 ? KEY_WIDTH : 0) : 0;
const uint FOURS = (KEY_WIDTH + 3) / 4;
// Positions are scored by TEAM neighbours each, as many at once, so that a query that is read serves several keys.
const uint TEAM = 4;
// What of a key an invocation reads in one go: eight numbers where keys are made of eights.
const uint PIECE = BY_FOUR % 8 == 0 ? 2 : 1;
// Of a value's fours an invocation keeps every ACROSS-th, so OWNED of them. Values too narrow for the whole group are
// weighed by APART invocations each, which take turns at the positions; UNROLLED are taken at once to have as many reads
// under way.
const uint VALUE_FOURS = (VALUE_WIDTH + 3) / 4;
const uint ACROSS = VALUE_FOURS < WORKGROUP ? VALUE_FOURS : WORKGROUP;
const uint OWNED = (VALUE_FOURS + ACROSS - 1) / ACROSS;
const uint APART = WORKGROUP / ACROSS;
const uint UNROLLED = OWNED > 1 ? 2 : 4;
shared vec4 query[HEADS * FOURS];
shared float weight[WORKGROUP * HEADS]; // scores first
shared float partials[WORKGROUP * HEADS];
shared vec4 gathered[APART > 1 ? WORKGROUP : 1];

// Four neighbours of a value; those behind its end are zero or mean nothing. Where its width is no multiple of four
// they may straddle two blocks of the cache.
vec4 valueFour(uint start, uint column)
{
    if (BY_FOURS && VALUE_WIDTH % 4 == 0)
        return alignedFour(start + min(column, VALUE_WIDTH - 4));
    vec4 four;
    for (uint c = 0; c < 4; ++c)
        four[c] = column + c < VALUE_WIDTH ? decode1(start + column + c) : 0;
    return four;
}

// The scores of the WORKGROUP positions from `first` on; those from `end` on get numbers that mean nothing.
void score(uint first, uint end, uint keyColumn)
{
    const uint member = gl_LocalInvocationID.x % TEAM;
    const uint j = gl_LocalInvocationID.x / TEAM * TEAM; // the team's first position
    if (first + j >= end)
        return;
    uint starts[TEAM];
    float sums[TEAM][HEADS];
    for (uint r = 0; r < TEAM; ++r) {
        starts[r] = min(first + j + r, end - 1) * p.rowWidth + keyColumn;
        for (uint h = 0; h < HEADS; ++h)
            sums[r][h] = 0;
    }
    for (uint i = member * PIECE; i < BY_FOUR / 4; i += TEAM * PIECE) {
        vec4 keys[TEAM][PIECE];
        for (uint r = 0; r < TEAM; ++r)
            for (uint f = 0; f < PIECE; ++f)
                keys[r][f] = alignedFour(starts[r] + (i + f) * 4);
        for (uint h = 0; h < HEADS; ++h) {
            for (uint f = 0; f < PIECE; ++f) {
                const vec4 four = query[h * FOURS + i + f];
                for (uint r = 0; r < TEAM; ++r) {
                    const vec4 key = keys[r][f];
                    sums[r][h] = fma(key.x, four.x, sums[r][h]);
                    sums[r][h] = fma(key.y, four.y, sums[r][h]);
                    sums[r][h] = fma(key.z, four.z, sums[r][h]);
                    sums[r][h] = fma(key.w, four.w, sums[r][h]);
                }
            }
        }
    }
    for (uint i = BY_FOUR + member; i < KEY_WIDTH; i += TEAM) {
        for (uint r = 0; r < TEAM; ++r) {
            const float key = decode1(starts[r] + i);
            for (uint h = 0; h < HEADS; ++h)
                sums[r][h] += key * query[h * FOURS + i / 4][i % 4];
        }
    }
    for (uint h = 0; h < HEADS; ++h) {
        float mine = 0;
        for (uint r = 0; r < TEAM; ++r) {
            const float whole = subgroupClusteredAdd(sums[r][h], TEAM);
            mine = member == r ? whole : mine;
        }
        weight[(j + member) * HEADS + h] = mine;
    }
}

// Of each head the largest over the group.
void groupMaxEach(inout float values[HEADS])
{
    for (uint h = 0; h < HEADS; ++h) {
        values[h] = subgroupMax(values[h]);
        if (subgroupElect())
            partials[gl_SubgroupID * HEADS + h] = values[h];
    }
    barrier();
    for (uint s = 0; s < gl_NumSubgroups; ++s) {
        for (uint h = 0; h < HEADS; ++h)
            values[h] = max(values[h], partials[s * HEADS + h]);
    }
}

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint token = gl_WorkGroupID.y;
    if (token >= step.tokenCount)
        return;
    const Seen seen = seenBy(token);
    const uint part = gl_WorkGroupID.z;
    if (part >= seen.parts)
        return;
    const uint sharers = p.heads / p.kvHeads;
    const uint groups = (sharers + HEADS - 1) / HEADS;
    const uint kvHead = gl_WorkGroupID.x / groups;
    const uint firstHead = kvHead * sharers + gl_WorkGroupID.x % groups * HEADS;
    const uint lastHead = min(firstHead + HEADS, (kvHead + 1) * sharers) - 1;
    const uint valueColumn = p.valueColumn + kvHead * VALUE_WIDTH;

    for (uint i = lane; i < HEADS * FOURS; i += WORKGROUP) {
        const uint from = (token * p.heads + min(firstHead + i / FOURS, lastHead)) * KEY_WIDTH;
        for (uint c = 0; c < 4; ++c) {
            const uint column = i % FOURS * 4 + c;
            query[i][c] = column < KEY_WIDTH ? q[from + column] * p.scale : 0;
        }
    }
    const uint turn = lane / ACROSS; // of APART; those beyond weigh nothing
    vec4 sums[HEADS][OWNED];
    float highest[HEADS];
    float total[HEADS]; // of this invocation's positions
    for (uint h = 0; h < HEADS; ++h) {
        // The sink counts once.
        const bool sunk = SINKS && part == 0;
        highest[h] = sunk ? sinks[min(firstHead + h, lastHead)] : MINUS_INFINITY;
        total[h] = sunk && lane == 0 ? 1 : 0;
        for (uint o = 0; o < OWNED; ++o)
            sums[h][o] = vec4(0);
    }

    const uint begin = seen.oldest + part * seen.partLength;
    const uint end = min(begin + seen.partLength, seen.end);
    for (uint first = begin; first < end; first += WORKGROUP) {
        barrier(); // the query is there; the last round's weights are no longer read
        score(first, end, kvHead * KEY_WIDTH);
        barrier();
        float scores[HEADS];
        float newHighest[HEADS];
        for (uint h = 0; h < HEADS; ++h) {
            scores[h] = first + lane < end ? weight[lane * HEADS + h] : MINUS_INFINITY;
            newHighest[h] = max(highest[h], scores[h]);
        }
        groupMaxEach(newHighest);
        for (uint h = 0; h < HEADS; ++h) {
            const float mine = exp(scores[h] - newHighest[h]);
            const float keep = exp(highest[h] - newHighest[h]);
            weight[lane * HEADS + h] = mine;
            total[h] = total[h] * keep + mine;
            highest[h] = newHighest[h];
            for (uint o = 0; o < OWNED; ++o)
                sums[h][o] *= keep;
        }
        barrier();
        const uint count = min(WORKGROUP, end - first);
        for (uint j = turn; turn < APART && j < count; j += UNROLLED * APART) {
            vec4 values[UNROLLED][OWNED];
            for (uint u = 0; u < UNROLLED; ++u) {
                // Positions behind the last have no weight.
                const uint start = min(first + j + u * APART, end - 1) * p.rowWidth + valueColumn;
                for (uint o = 0; o < OWNED; ++o)
                    values[u][o] = valueFour(start, (o * ACROSS + lane % ACROSS) * 4);
            }
            for (uint u = 0; u < UNROLLED; ++u) {
                for (uint h = 0; h < HEADS; ++h) {
                    const float share = weight[min(j + u * APART, WORKGROUP - 1) * HEADS + h];
                    for (uint o = 0; o < OWNED; ++o)
                        sums[h][o] += (j + u * APART < WORKGROUP ? share : 0) * values[u][o];
                }
            }
        }
    }
    for (uint h = 0; h < HEADS; ++h)
        total[h] = groupAdd(total[h]);
    // Unrolled, or compilers that can't do so with the loop above keep all of these in memory.
    [[unroll]] for (uint h = 0; h < HEADS; ++h) {
        const bool own = firstHead + h <= lastHead;
        const float whole = total[h];
        const uint at = PARTS > 1 ? partStart(token, firstHead + h, part) : (token * p.heads + firstHead + h) * VALUE_WIDTH;
        if (APART > 1) {
            barrier(); // the last head's are no longer read
            gathered[lane] = sums[h][0];
            barrier();
            for (uint t = 1; t < APART; ++t)
                sums[h][0] += gathered[t * ACROSS + lane % ACROSS];
        }
        for (uint i = 0; i < OWNED * 4; ++i) {
            const uint column = (i / 4 * ACROSS + lane) * 4 + i % 4;
            if (own && lane < ACROSS && column < VALUE_WIDTH)
                y[at + column] = PARTS > 1 ? sums[h][i / 4][i % 4] : sums[h][i / 4][i % 4] / whole;
        }
        if (PARTS > 1 && own && lane == 0) {
            y[at + VALUE_WIDTH] = highest[h];
            y[at + VALUE_WIDTH + 1] = whole;
        }
    }
}
