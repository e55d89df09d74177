// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What attention by heads needs of one token: the queries, normalised and turned, a group a head, and in the cache the
// keys, treated in the same way, and the values, a group each. A norm goes over each head or over all of them together.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Queries { float queries[]; };
layout(binding = 1) readonly buffer Keys { float keys[]; };
#define CACHE_BINDING 2
#define CACHE_CONSTANT 1
#include "include/store_unit.glsl"
layout(binding = 3) readonly buffer Values { float values[]; };
layout(binding = 4) readonly buffer Step { StepParams step; };
layout(binding = 5) readonly buffer Turns { vec2 turns[]; }; // {cos, sin} of each pair
layout(binding = 6) readonly buffer Norms { float norms[]; };
layout(binding = 7) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { EnterHeadsParams p; };
layout(constant_id = 2) const uint KV_HEADS = 1;
layout(constant_id = 3) const bool NORMS = false;  // false: norms is not read
layout(constant_id = 4) const bool ROTATES = true; // false: turns is not read

bool ofKeys; // what this group treats
shared float scales[KV_HEADS];

float numberAt(uint i) { return ofKeys ? keys[i] : queries[i]; }

// What a norm multiplies the head at `first` with, beside its weight.
float scaleOf(uint first)
{
    if (!NORMS)
        return 1;
    const uint begin = p.wholeNorms != 0 ? 0 : first;
    const uint count = p.wholeNorms != 0 ? (ofKeys ? KV_HEADS : p.heads) * p.width : p.width;
    float sum = 0;
    for (uint i = gl_LocalInvocationID.x; i < count; i += WORKGROUP)
        sum += numberAt(begin + i) * numberAt(begin + i);
    return 1.0 / sqrt(groupAdd(sum) / float(count) + p.epsilon);
}

float normedAt(uint first, uint c, float scale)
{
    const float number = numberAt(first + c);
    if (!NORMS)
        return number;
    return number * scale * norms[(ofKeys ? p.keyNorm : p.queryNorm) + (p.wholeNorms != 0 ? first + c : c)];
}

// Component c of the head at `first`.
float turnedAt(uint first, uint c, float scale)
{
    const float mine = normedAt(first, c, scale);
    if (!ROTATES || c >= p.rotated)
        return mine;
    const bool neighbours = p.pairOffset == 1;
    const bool front = neighbours ? c % 2 == 0 : c < p.pairOffset;
    const vec2 turn = turns[neighbours ? c / 2 : c % p.pairOffset];
    const float other = normedAt(first, front ? c + p.pairOffset : c - p.pairOffset, scale);
    return front ? mine * turn.x - other * turn.y : other * turn.y + mine * turn.x;
}

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint group = gl_WorkGroupID.x;
    ofKeys = group == p.heads;
    if (group < p.heads) {
        const uint first = group * p.width;
        const float scale = scaleOf(first);
        for (uint c = lane; c < p.width; c += WORKGROUP)
            y[first + c] = turnedAt(first, c, scale);
        return;
    }
    for (uint head = 0; ofKeys && head < KV_HEADS; ++head) {
        const float scale = scaleOf(head * p.width);
        if (lane == 0)
            scales[head] = scale;
    }
    barrier();
    const uint count = ofKeys ? KV_HEADS * p.width : p.valuesWidth;
    const uint to = step.firstPosition * p.rowWidth + (ofKeys ? 0 : p.valueColumn);
    for (uint unit = lane * UNIT; unit < count; unit += WORKGROUP * UNIT) {
        float numbers[UNIT];
        for (uint u = 0; u < UNIT; ++u) {
            const uint i = unit + u;
            const uint head = i / p.width;
            numbers[u] = 0;
            if (i < count)
                numbers[u] = ofKeys ? turnedAt(head * p.width, i % p.width, scales[head]) : values[i];
        }
        storeUnit(to + unit, numbers);
    }
}
