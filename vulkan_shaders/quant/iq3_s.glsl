// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ3_S: super-blocks of 256, a half scale, a byte of the index for every 4 elements, a ninth bit of each index, a byte
// of signs for every 8 elements and a scale of 4 bits for every 32.
#include "include/words16.glsl"
#include "include/codebook.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 110;
    const uint sub = i / 32 % 8;
    const uint four = i / 4 % 64;
    const uint high = byteAt(block + 66 + sub) >> four % 8 & 1;
    const uint packed = byteAt(block + 106 + sub / 2) >> sub % 2 * 4 & 15;
    const float scale = half16(block) * float(1 + 2 * packed);
    const uvec4 codes = codesOfFour(CODEBOOK_ENTRY(iq3SGrid, byteAt(block + 2 + four) | high << 8));
    return scale * withSigns(vec4(1 + 2 * codes), byteAt(block + 74 + four / 2), i);
}
