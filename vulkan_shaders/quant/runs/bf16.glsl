// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// BF16: eight numbers, where rows are made of eights.
#include "include/runs_of_halves.glsl"

vec4 fourOf(Run run, uint n, uint f)
{
    const uvec2 two = uvec2(run.words[f * 2], run.words[f * 2 + 1]);
    const uvec2 low = two << 16;
    const uvec2 high = two & 0xFFFF0000u;
    return uintBitsToFloat(uvec4(low.x, high.x, low.y, high.y));
}
