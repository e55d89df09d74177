// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// TQ1_0: super-blocks of 256 numbers of -1, 0 and 1, five digits of base 3 in each of 48 bytes and four in each of 4,
// and the half scale. Bytes stand in rows of 32, 16 and 4; a row holds its first digits, then its second ones.
#include "include/words16.glsl"

// 3 to the power of 0 to 4; a table would lie in memory.
uint powerOfThree(uint exponent) { return exponent < 4 ? 0x1B090301u >> exponent * 8 & 255 : 81; }

vec4 digitsAt(uint i)
{
    const uint block = i / 256 * 54;
    const uint e = i % 256;
    const uvec2 byteAndDigit = e < 160   ? uvec2(e % 32, e / 32)
                               : e < 240 ? uvec2(32 + e % 16, (e - 160) / 16)
                                         : uvec2(48, (e - 240) / 4);
    const uvec4 fractions = fieldOfBytes(word32(block + byteAndDigit.x), 0, 8) * powerOfThree(byteAndDigit.y) & 255;
    return vec4(fractions * 3 >> 8) - 1;
}

vec4 decode4(uint i) { return half16(i / 256 * 54 + 52) * digitsAt(i); }
