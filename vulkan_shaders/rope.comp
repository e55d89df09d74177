// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Turns the pairs of each head by the token's angles, whose cosine and sine the host has computed: a GPU's own sine
// is only good near zero, and positions run far. The components beyond `rotated` are copied.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Turns { vec2 turns[]; }; // {cos, sin}, rotated / 2 of them a token
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { RopeParams p; };

void main()
{
    const uint pairs = p.headWidth / 2;
    const uint i = linearInvocation();
    if (i >= pairs * p.heads * p.tokens)
        return;
    const uint pair = i % pairs;
    const uint head = i / pairs; // of all tokens
    const uint from = head * p.fromWidth + p.fromColumn;
    const uint to = head * p.toWidth + p.toColumn;
    const uint turning = p.rotated / 2;
    if (pair >= turning) {
        y[to + pair * 2] = x[from + pair * 2];
        y[to + pair * 2 + 1] = x[from + pair * 2 + 1];
        return;
    }
    const vec2 turn = turns[head / p.heads * turning + pair];
    const uint at = p.pairOffset == 1 ? pair * 2 : pair;
    const float a = x[from + at];
    const float b = x[from + at + p.pairOffset];
    y[to + at] = a * turn.x - b * turn.y;
    y[to + at + p.pairOffset] = a * turn.y + b * turn.x;
}
