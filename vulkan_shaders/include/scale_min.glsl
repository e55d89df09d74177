// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K and Q5_K: the scale and the minimum of the 32 elements around i. A block begins with two halves, the scale of
// the scales and that of the minima, and goes on with eight of each in 12 bytes: those of the first four have their 6
// bits in one byte, those of the rest have 4 bits in the last bytes and 2 on top of the first ones.
vec2 scaleAndMin(uint block, uint i)
{
    const uint sub = i / 32 % 8;
    const uint shift = sub % 4 * 8;
    const uint a = word32(block + 4) >> shift & 255;
    const uint b = word32(block + 8) >> shift & 255;
    const uint c = word32(block + 12) >> shift & 255;
    const uvec2 packed = sub < 4 ? uvec2(a & 63, b & 63) : uvec2(c & 15 | a >> 6 << 4, c >> 4 | b >> 6 << 4);
    return halves(block) * vec2(packed);
}
