// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ2_XXS: super-blocks of 256, a half scale and for every 32 elements four index bytes, four times seven signs and a
// scale of 4 bits.
#include "include/words16.glsl"
#include "include/codebook.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 66;
    const uint at = block + 2 + i / 32 % 8 * 8;
    const uint group = i / 8 % 4;
    const uint signsAndScale = word32(at + 4);
    const float scale = half16(block) * (0.5 + float(signsAndScale >> 28)) * 0.25;
    const uint entry = CODEBOOK_ENTRY(iq2XxsGrid, byteAt(at + group));
    return scale * withSigns(iq2Levels(entry, i), eightSigns(signsAndScale >> group * 7 & 127), i);
}
