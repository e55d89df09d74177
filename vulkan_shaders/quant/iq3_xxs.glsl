// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ3_XXS: super-blocks of 256, a half scale, an index byte for every 4 elements, and for every 32 four times seven
// signs and a scale of 4 bits.
#include "include/words16.glsl"
#include "include/codebook.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 98;
    const uint signsAndScale = word32(block + 66 + i / 32 % 8 * 4);
    const float scale = half16(block) * (0.5 + float(signsAndScale >> 28)) * 0.5;
    const uvec4 codes = codesOfFour(CODEBOOK_ENTRY(iq3XxsGrid, byteAt(block + 2 + i / 4 % 64)));
    const vec4 levels = vec4(4 + 8 * codes + codes / 7 * 2); // 4, 12, ..., 52, 62
    return scale * withSigns(levels, eightSigns(signsAndScale >> i / 8 % 4 * 7 & 127), i);
}
