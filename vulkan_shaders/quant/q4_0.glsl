// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_0: blocks of 32, a half scale and 16 bytes of numbers of 4 bits, 8 standing for zero.
#include "include/words16.glsl"
#include "include/nibbles.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 32 * 18;
    return half16(block) * (vec4(nibblesOf32(block + 2, i)) - 8);
}
