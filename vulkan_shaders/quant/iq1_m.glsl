// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ1_M: super-blocks of 256, a byte of the index for every 8 elements, then for every 8 a nibble with three more bits
// of it and whether all lie an eighth lower or higher, and four words of 16 bits, each with four scales of 3 bits and,
// on top, four bits of the half that scales all.
#include "include/words32.glsl"
#include "include/codebook.glsl"

vec4 decode4(uint i)
{
    const uint block = i / 256 * 56;
    const uint eight = i / 8 % 32;
    const uint nibble = byteAt(block + 32 + eight / 2) >> eight % 2 * 4 & 15;
    const uint index = byteAt(block + eight) | (nibble & 7) << 8;
    const uvec2 words = uvec2(word32(block + 48), word32(block + 52));
    const uvec2 tops = words >> 12 & 15 | words >> 28 << 4;
    const uint packed = words[eight / 16] >> eight / 8 % 2 * 16 + eight / 2 % 4 * 3 & 7;
    const float scale = unpackHalf2x16(tops.x | tops.y << 8).x * float(2 * packed + 1);
    const float zero = (nibble & 8) != 0 ? 1.125 : 0.875;
    return scale * (vec4(codesOfEight(CODEBOOK_ENTRY(iq1Grid, index), i)) - zero);
}
