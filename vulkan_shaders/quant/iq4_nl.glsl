// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_NL: blocks of 32, a half scale and 16 bytes of numbers of 4 bits that choose a level.
#include "include/words16.glsl"
#include "include/nibbles.glsl"
#include "include/iq4_levels.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 32 * 18;
    return half16(block) * iq4Levels(nibblesOf32(block + 2, i));
}
