// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What latent attention remembers of a token, a group each: the latent, normalised, and behind it the rotary key,
// turned, go into the cache at the token's position. A unit of the cache's format an invocation, the last one filled up
// with zeros. Padding tokens have no row.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Step { StepParams step; };
#include "encode.glsl"
layout(binding = 3) readonly buffer Norm { float norm[]; };
layout(binding = 4) readonly buffer Turns { vec2 turns[]; }; // {cos, sin}, rotary / 2 of them a token
layout(push_constant) uniform Push { StoreLatentParams p; };

float rotaryAt(uint token, uint first, uint i)
{
    const uint pair = i / 2;
    const vec2 turn = turns[token * p.rotary / 2 + pair];
    const float a = x[first + pair * 2];
    const float b = x[first + pair * 2 + 1];
    return i % 2 == 0 ? a * turn.x - b * turn.y : a * turn.y + b * turn.x;
}

void main()
{
    const uint token = linearGroup();
    if (token >= step.tokenCount)
        return;
    const uint width = p.rank + p.rotary;
    const uint first = token * width;
    float sum = 0;
    for (uint i = gl_LocalInvocationID.x; i < p.rank; i += WORKGROUP)
        sum += x[first + i] * x[first + i];
    const float scale = 1.0 / sqrt(groupAdd(sum) / float(p.rank) + p.epsilon);
    for (uint unit = gl_LocalInvocationID.x * UNIT; unit < width; unit += WORKGROUP * UNIT) {
        float values[UNIT];
        for (uint u = 0; u < UNIT; ++u) {
            const uint i = unit + u;
            values[u] = 0;
            if (i < p.rank)
                values[u] = x[first + i] * scale * norm[i];
            else if (i < width)
                values[u] = rotaryAt(token, first + p.rank, i - p.rank);
        }
        storeUnit((step.firstPosition + token) * p.rowWidth + unit, values);
    }
}
