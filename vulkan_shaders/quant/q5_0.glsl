// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_0: blocks of 32, a half scale, 32 fifth bits and 16 bytes of numbers' lower 4 bits, 16 standing for zero.
#include "include/words16.glsl"
#include "include/nibbles.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 32 * 22;
    const uvec4 q = nibblesOf32(block + 6, i) | fourBits(word32(block + 2), i % 32) << 4;
    return half16(block) * (vec4(q) - 16);
}
