// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the parts that attention.comp made come to, a head of a token a group.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Parts { float parts[]; };
layout(binding = 1) readonly buffer Step { StepParams step; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { AttentionParams p; };
layout(constant_id = 1) const uint VALUE_WIDTH = 64;
layout(constant_id = 2) const uint PARTS = 1;
#define ROUND WORKGROUP
#include "include/attention_parts.glsl"
#include "include/merge_parts.glsl"

void main()
{
    const uint head = gl_WorkGroupID.x;
    const uint token = gl_WorkGroupID.y;
    if (token >= step.tokenCount)
        return;
    const Seen seen = seenBy(token);
    findShares(token, head, seen);
    for (uint i = gl_LocalInvocationID.x; i < VALUE_WIDTH; i += WORKGROUP)
        y[(token * p.heads + head) * VALUE_WIDTH + i] = mergedAt(token, head, seen, i);
}
