// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Causal attention of one token over a part of the cache, for up to HEADS query heads that share keys and values (the last
// one again where there are no more), so that what is read serves all of them. Positions are taken WORKGROUP at a time:
// the subgroups score them, neighbours reading a key together, then every invocation weighs components of its own, keeping
// a running maximum and sum so that any length fits (online softmax: Milakov and Gimelshein, 2018). Where there are several
// parts, attention_merge.comp puts them together (as in Dao et al.'s Flash-Decoding, 2023).
#version 460
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
#define ROUND WORKGROUP
#include "include/attention_parts.glsl"

// What of a key is read four numbers at a time: all or nothing, because four may not straddle two blocks of the cache.
const uint BY_FOUR = KEY_WIDTH % 4 == 0 ? KEY_WIDTH : 0;
const uint FOURS = (KEY_WIDTH + 3) / 4;
const uint SIDE_BY_SIDE = 4;                                  // positions that a subgroup scores at once
const uint OWNED = (VALUE_WIDTH + WORKGROUP - 1) / WORKGROUP; // components of the output an invocation keeps
shared vec4 query[HEADS * FOURS];
shared float weight[WORKGROUP * HEADS]; // scores first
shared float partials[WORKGROUP * HEADS];

// The scores of the WORKGROUP positions from `first` on; those from `end` on get numbers that mean nothing.
void score(uint first, uint end, uint keyColumn)
{
    const uint lanes = min(gl_SubgroupSize, WORKGROUP);
    const uint lane = gl_SubgroupInvocationID;
    for (uint j = gl_SubgroupID * SIDE_BY_SIDE; j < WORKGROUP && first + j < end; j += gl_NumSubgroups * SIDE_BY_SIDE) {
        uint starts[SIDE_BY_SIDE];
        float dots[SIDE_BY_SIDE][HEADS];
        for (uint r = 0; r < SIDE_BY_SIDE; ++r) {
            starts[r] = min(first + j + r, end - 1) * p.rowWidth + keyColumn;
            for (uint h = 0; h < HEADS; ++h)
                dots[r][h] = 0;
        }
        for (uint i = lane * 4; i < BY_FOUR; i += lanes * 4) {
            vec4 keys[SIDE_BY_SIDE];
            for (uint r = 0; r < SIDE_BY_SIDE; ++r)
                keys[r] = decode4(starts[r] + i);
            for (uint h = 0; h < HEADS; ++h) {
                const vec4 four = query[h * FOURS + i / 4];
                for (uint r = 0; r < SIDE_BY_SIDE; ++r)
                    dots[r][h] += dot(keys[r], four);
            }
        }
        for (uint i = BY_FOUR + lane; i < KEY_WIDTH; i += lanes) {
            for (uint r = 0; r < SIDE_BY_SIDE; ++r) {
                const float key = decode1(starts[r] + i);
                for (uint h = 0; h < HEADS; ++h)
                    dots[r][h] += key * query[h * FOURS + i / 4][i % 4];
            }
        }
        for (uint r = 0; r < SIDE_BY_SIDE; ++r) {
            for (uint h = 0; h < HEADS; ++h) {
                const float whole = subgroupAdd(dots[r][h]);
                if (subgroupElect())
                    weight[(j + r) * HEADS + h] = whole;
            }
        }
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
    float sums[HEADS][OWNED];
    float highest[HEADS];
    float total[HEADS]; // of this invocation's positions
    for (uint h = 0; h < HEADS; ++h) {
        // The sink counts once.
        const bool sunk = SINKS && part == 0;
        highest[h] = sunk ? sinks[min(firstHead + h, lastHead)] : MINUS_INFINITY;
        total[h] = sunk && lane == 0 ? 1 : 0;
        for (uint o = 0; o < OWNED; ++o)
            sums[h][o] = 0;
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
        for (uint j = 0; j < count; ++j) {
            const uint start = (first + j) * p.rowWidth + valueColumn;
            for (uint o = 0; o < OWNED; ++o) {
                const uint i = o * WORKGROUP + lane;
                const float value = VALUE_WIDTH % WORKGROUP == 0 || i < VALUE_WIDTH ? decode1(start + i) : 0;
                for (uint h = 0; h < HEADS; ++h)
                    sums[h][o] += weight[j * HEADS + h] * value;
            }
        }
    }
    for (uint h = 0; h < HEADS && firstHead + h <= lastHead; ++h) {
        const float whole = groupAdd(total[h]);
        const uint at = PARTS > 1 ? partStart(token, firstHead + h, part) : (token * p.heads + firstHead + h) * VALUE_WIDTH;
        for (uint o = 0; o < OWNED; ++o) {
            const uint i = o * WORKGROUP + lane;
            if (i < VALUE_WIDTH)
                y[at + i] = PARTS > 1 ? sums[h][o] : sums[h][o] / whole;
        }
        if (PARTS > 1 && lane == 0) {
            y[at + VALUE_WIDTH] = highest[h];
            y[at + VALUE_WIDTH + 1] = whole;
        }
    }
}
