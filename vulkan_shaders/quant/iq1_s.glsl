// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ1_S: super-blocks of 256, a half scale, a byte of the index for every 8 elements and for every 32 a word with four
// times three more bits of the index, a scale of 3 bits and whether all lie an eighth lower or higher.
#include "include/words16.glsl"
#include "include/codebook.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 50;
    const uint eight = i / 8 % 32;
    const uint word = word16(block + 34 + eight / 4 * 2);
    const uint index = byteAt(block + 2 + eight) | (word >> eight % 4 * 3 & 7) << 8;
    const float scale = half16(block) * float(2 * (word >> 12 & 7) + 1);
    const float zero = (word & 0x8000) != 0 ? 1.125 : 0.875;
    return scale * (vec4(codesOfEight(CODEBOOK_ENTRY(iq1Grid, index), i)) - zero);
}
