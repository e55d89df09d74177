// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q2_K: super-blocks of 256, for every 16 elements a byte with the scale low and the minimum high, 64 bytes of numbers
// of 2 bits, then the half scales of the scales and of the minima.
#include "include/words32.glsl"
#include "include/super_block.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 84;
    const uint packed = byteAt(block + i / 16 % 16);
    const vec2 scaleMin = halves(block + 80) * vec2(packed & 15, packed >> 4);
    return scaleMin.x * vec4(twoBitsOf256(block + 16, i)) - scaleMin.y;
}
