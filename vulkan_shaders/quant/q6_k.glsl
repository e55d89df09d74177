// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q6_K: super-blocks of 256, 128 bytes of lower 4 bits (the elements i and i + 64 of one half share a byte), 64 bytes
// of upper 2 bits, a signed scale for every 16 elements and the half scale of the scales.
#include "include/words16.glsl"
#include "include/super_block.glsl"

float scaleOf(uint i)
{
    const uint block = i / 256 * 210;
    return half16(block + 208) * float(bitfieldExtract(int(byteAt(block + 192 + i / 16 % 16)), 0, 8));
}

vec4 decode4(uint i)
{
    const uint block = i / 256 * 210;
    const uvec4 low = fieldOfBytes(word32(block + i / 128 % 2 * 64 + i % 64), i / 64 % 2 * 4, 4);
    return scaleOf(i) * (vec4(low | twoBitsOf256(block + 128, i) << 4) - 32);
}
