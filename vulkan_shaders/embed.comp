// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[t] = row ids[t] of the table. Tokens whose row is not in the part of the table bound here are left alone: a table
// larger than a binding may be is read part by part.
#version 460
#include "include/group.glsl"
#include "include/params.h"
#include "decode.glsl"
layout(binding = 1) readonly buffer Ids { int ids[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { EmbedParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i >= p.width * p.tokens)
        return;
    const uint row = uint(ids[i / p.width]) - p.firstRow;
    if (row < p.rowCount)
        y[i] = decode1(row * p.width + i % p.width);
}
