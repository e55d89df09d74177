// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ2_S: super-blocks of 256, a half scale, for every 8 elements a byte of the index and one of signs, two more bits of
// each index, and for every 16 elements a scale of 4 bits.
#include "include/words16.glsl"
#include "include/codebook.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 82;
    const uint sub = i / 32 % 8;
    const uint eight = i / 8 % 32;
    const uint high = byteAt(block + 66 + sub) >> eight % 4 * 2 & 3;
    const uint packed = byteAt(block + 74 + sub) >> i / 16 % 2 * 4 & 15;
    const float scale = half16(block) * (0.5 + float(packed)) * 0.25;
    const uint entry = CODEBOOK_ENTRY(iq2SGrid, byteAt(block + 2 + eight) | high << 8);
    return scale * withSigns(iq2Levels(entry, i), byteAt(block + 34 + eight), i);
}
