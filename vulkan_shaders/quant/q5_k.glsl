// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_K: super-blocks of 256, 16 bytes of scales and minima, 32 bytes of fifth bits (the eight elements of a line share
// a byte) and 128 bytes of numbers' lower 4 bits.
#include "include/words32.glsl"
#include "include/scale_min.glsl"
#include "include/super_block.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 176;
    const vec2 scaleMin = scaleAndMin(block, i);
    const uvec4 fifthBits = fieldOfBytes(word32(block + 16 + i % 32), i / 32 % 8, 1);
    return scaleMin.x * vec4(fourBitsOf256(block + 48, i) | fifthBits << 4) - scaleMin.y;
}
