// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_1: blocks of 32, a half scale, a half minimum, 32 fifth bits and 16 bytes of numbers' lower 4 bits.
#include "include/words32.glsl"
#include "include/nibbles.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 32 * 24;
    const vec2 scaleMin = halves(block);
    const uvec4 q = nibblesOf32(block + 8, i) | fourBits(word32(block + 4), i % 32) << 4;
    return scaleMin.x * vec4(q) + scaleMin.y;
}
