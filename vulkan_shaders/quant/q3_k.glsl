// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q3_K: super-blocks of 256, 32 bytes of third bits (the eight elements of a line share a byte), 64 bytes of lower 2
// bits, sixteen scales of 6 bits (8 bytes of four low bits, 4 bytes of two high ones) and the half scale.
#include "include/words16.glsl"
#include "include/super_block.glsl"

float scaleOf(uint i)
{
    const uint block = i / 256 * 110;
    const uint sub = i / 16 % 16;
    const uint low = byteAt(block + 96 + sub % 8) >> sub / 8 * 4 & 15;
    const uint high = byteAt(block + 104 + sub % 4) >> sub / 4 * 2 & 3;
    return half16(block + 108) * (float(low | high << 4) - 32);
}

vec4 decode4(uint i)
{
    const uint block = i / 256 * 110;
    const uvec4 thirdBits = fieldOfBytes(word32(block + i % 32), i / 32 % 8, 1);
    return scaleOf(i) * (vec4(twoBitsOf256(block + 32, i) | thirdBits << 2) - 4);
}
