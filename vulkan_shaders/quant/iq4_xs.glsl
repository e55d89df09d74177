// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_XS: super-blocks of 256, a half scale, eight scales of 6 bits (two high bits each in 16, four low ones each in
// 32) and for every 32 elements 16 bytes of numbers of 4 bits that choose a level.
#include "include/words32.glsl"
#include "include/nibbles.glsl"
#include "include/iq4_levels.glsl"

float scaleOf(uint i)
{
    const uint block = i / 256 * 136;
    const uint sub = i / 32 % 8;
    const uint head = word32(block);
    const uint scale = word32(block + 4) >> sub * 4 & 15 | (head >> 16 + sub * 2 & 3) << 4;
    return unpackHalf2x16(head).x * (float(scale) - 32);
}

vec4 levelsAt(uint i) { return iq4Levels(nibblesOf32(i / 256 * 136 + 8 + i / 32 % 8 * 16, i)); }

vec4 decode4(uint i) { return scaleOf(i) * levelsAt(i); }
