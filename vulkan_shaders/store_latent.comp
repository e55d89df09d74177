// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What latent attention remembers of a token, a group each, goes into the cache at the token's position. Padding tokens
// have no row.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Latent { float latent[]; };
layout(binding = 1) readonly buffer Step { StepParams step; };
#define CACHE_BINDING 2
#define CACHE_CONSTANT 1
#include "include/store_unit.glsl"
layout(binding = 3) readonly buffer Norm { float norm[]; };
layout(binding = 4) readonly buffer Turns { vec2 turns[]; }; // {cos, sin}, rotary / 2 of them a token
layout(push_constant) uniform Push { StoreLatentParams p; };
#include "include/latent_row.glsl"

void main()
{
    const uint token = linearGroup();
    if (token < step.tokenCount)
        storeRow(token);
}
