// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ2_XS: super-blocks of 256, a half scale, for every 8 elements an index of 9 bits and seven signs, and for every 16
// a scale of 4 bits.
#include "include/words16.glsl"
#include "include/codebook.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 74;
    const uint word = word16(block + 2 + i / 8 % 32 * 2);
    const uint packed = byteAt(block + 66 + i / 32 % 8) >> i / 16 % 2 * 4 & 15;
    const float scale = half16(block) * (0.5 + float(packed)) * 0.25;
    const uint entry = CODEBOOK_ENTRY(iq2XsGrid, word & 511);
    return scale * withSigns(iq2Levels(entry, i), eightSigns(word >> 9), i);
}
