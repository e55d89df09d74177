// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One head's attention of one token out of the parts that attention.comp made, a group each. A group has at least as many
// invocations as there are parts.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Parts { float parts[]; };
layout(binding = 1) readonly buffer Step { StepParams step; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { AttentionParams p; };
layout(constant_id = 1) const uint VALUE_WIDTH = 64;
layout(constant_id = 2) const uint PARTS = 1;
#include "include/attention_parts.glsl"

shared float share[WORKGROUP]; // of each part in the whole

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint head = gl_WorkGroupID.x;
    const uint token = gl_WorkGroupID.y;
    if (token >= step.tokenCount)
        return;
    const Seen seen = seenBy(token);
    const bool mine = lane < seen.parts;
    const uint end = partStart(token, head, min(lane, seen.parts - 1)) + VALUE_WIDTH;
    const float highest = groupMax(mine ? parts[end] : MINUS_INFINITY);
    const float scale = mine ? exp(parts[end] - highest) : 0;
    share[lane] = scale / groupAdd(mine ? scale * parts[end + 1] : 0);
    barrier();
    for (uint i = lane; i < VALUE_WIDTH; i += WORKGROUP) {
        float sum = 0;
        for (uint part = 0; part < seen.parts; ++part)
            sum += share[part] * parts[partStart(token, head, part) + i];
        y[(token * p.heads + head) * VALUE_WIDTH + i] = sum;
    }
}
