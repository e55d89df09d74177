// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// TQ2_0: super-blocks of 256, 64 bytes of numbers of 2 bits, 1 standing for zero, and the half scale.
#include "include/words16.glsl"
#include "include/super_block.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 66;
    return half16(block + 64) * (vec4(twoBitsOf256(block, i)) - 1);
}
