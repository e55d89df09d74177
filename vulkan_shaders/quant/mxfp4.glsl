// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// MXFP4: blocks of 32, a byte with the exponent of the scale (E8M0) and 16 bytes of FP4 numbers. A block is 17 bytes,
// so every other one begins at an odd byte. The last word of 16 bits may reach a byte past the last block.
#include "include/words16.glsl"

// Twice an FP4 number. The magnitudes 0, 1, 2, 3, 4, 6, 8 and 12 stand in the nibbles of a word.
float levelOf(uint q)
{
    const float magnitude = float(bitfieldExtract(0xC8643210u, int(q << 2 & 28), 4));
    return uintBitsToFloat(floatBitsToUint(magnitude) | q << 28 & 0x80000000u);
}

// Two to the power of (exponent - 128): -128 and not E8M0's -127, because the levels are doubled.
float halvedE8M0(uint exponent)
{
    // The two lowest are subnormal numbers of F32.
    return uintBitsToFloat(exponent < 2 ? 0x00200000u << exponent : exponent - 1 << 23);
}

vec4 levelsAt(uint i)
{
    const uint at = i / 32 * 17 + 1 + i % 16;
    const uint even = at & ~1u;
    uint bytes = word32(even);
    if (at != even)
        bytes = bytes >> 8 | word16(even + 4) << 24;
    const uvec4 q = fieldOfBytes(bytes, i / 16 % 2 * 4, 4);
    return vec4(levelOf(q.x), levelOf(q.y), levelOf(q.z), levelOf(q.w));
}

vec4 decode4(uint i) { return halvedE8M0(byteAt(i / 32 * 17)) * levelsAt(i); }
