// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_1: blocks of 32, a half scale, a half minimum and 16 bytes of numbers of 4 bits.
#include "include/words32.glsl"
#include "include/nibbles.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 32 * 20;
    const vec2 scaleMin = halves(block);
    return scaleMin.x * vec4(nibblesOf32(block + 4, i)) + scaleMin.y;
}
