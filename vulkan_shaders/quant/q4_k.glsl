// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K: super-blocks of 256, 16 bytes of scales and minima and 128 bytes of numbers of 4 bits.
#include "include/words32.glsl"
#include "include/scale_min.glsl"
#include "include/super_block.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 144;
    const vec2 scaleMin = scaleAndMin(block, i);
    return scaleMin.x * vec4(fourBitsOf256(block + 16, i)) - scaleMin.y;
}
