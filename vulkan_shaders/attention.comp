// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Causal attention of one query head of one token over the cache, a group each. Positions are taken WORKGROUP at a
// time: every invocation scores one of them, then the group weighs their values, keeping a running maximum and sum so
// that any length fits (online softmax: Milakov and Gimelshein, 2018).
#version 460
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

// What of a key is read four numbers at a time: all or nothing, because four may not straddle two blocks of the cache.
const uint BY_FOUR = KEY_WIDTH % 4 == 0 ? KEY_WIDTH : 0;
const uint OWNED = (VALUE_WIDTH + WORKGROUP - 1) / WORKGROUP; // components of the output an invocation keeps
shared float query[KEY_WIDTH];
shared float weight[WORKGROUP];

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint head = gl_WorkGroupID.x;
    const uint token = gl_WorkGroupID.y;
    if (token >= step.tokenCount)
        return;
    const uint kvHead = head / (p.heads / p.kvHeads);
    const uint keyColumn = kvHead * KEY_WIDTH;
    const uint valueColumn = p.valueColumn + kvHead * VALUE_WIDTH;
    const uint visible = step.firstPosition + token + 1;
    const uint oldest = p.window != 0 && visible > p.window ? visible - p.window : 0;

    for (uint i = lane; i < KEY_WIDTH; i += WORKGROUP)
        query[i] = q[(token * p.heads + head) * KEY_WIDTH + i] * p.scale;
    float sums[OWNED];
    for (uint o = 0; o < OWNED; ++o)
        sums[o] = 0;
    float highest = SINKS ? sinks[head] : MINUS_INFINITY;
    float total = SINKS ? 1 : 0;

    for (uint first = oldest; first < visible; first += WORKGROUP) {
        barrier(); // the query is there; the last round's weights are no longer read
        const uint position = first + lane;
        float score = MINUS_INFINITY;
        if (position < visible) {
            score = 0;
            const uint at = position * p.rowWidth + keyColumn;
            for (uint i = 0; i < BY_FOUR; i += 4)
                score += dot(decode4(at + i), vec4(query[i], query[i + 1], query[i + 2], query[i + 3]));
            for (uint i = BY_FOUR; i < KEY_WIDTH; ++i)
                score += decode1(at + i) * query[i];
        }
        const float newHighest = max(highest, groupMax(score));
        const float mine = exp(score - newHighest);
        weight[lane] = mine;
        const float keep = exp(highest - newHighest);
        total = total * keep + groupAdd(mine);
        highest = newHighest;
        barrier();
        const uint count = min(WORKGROUP, visible - first);
        for (uint o = 0; o < OWNED; ++o) {
            const uint i = o * WORKGROUP + lane;
            if (i < VALUE_WIDTH) {
                float sum = sums[o] * keep;
                for (uint j = 0; j < count; ++j)
                    sum += weight[j] * decode1((first + j) * p.rowWidth + valueColumn + i);
                sums[o] = sum;
            }
        }
    }
    for (uint o = 0; o < OWNED; ++o) {
        const uint i = o * WORKGROUP + lane;
        if (i < VALUE_WIDTH)
            y[(token * p.heads + head) * VALUE_WIDTH + i] = sums[o] / total;
    }
}
