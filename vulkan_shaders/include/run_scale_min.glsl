// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K and Q5_K: what scaleAndMin() gives for the 32 elements at i and, in z and w, for the 32 behind them. i is a
// multiple of 64.
vec4 twoScalesAndMins(uint block, uint i)
{
    uint head[4];
    fourWords(block, head);
    const uint sub = i / 32 % 8;
    const uvec3 bytes = uvec3(head[1], head[2], head[3]) >> sub % 4 * 8;
    const uvec2 a = uvec2(bytes.x, bytes.x >> 8) & 255;
    const uvec2 b = uvec2(bytes.y, bytes.y >> 8) & 255;
    const uvec2 c = uvec2(bytes.z, bytes.z >> 8) & 255;
    const uvec2 scales = sub < 4 ? a & 63 : c & 15 | a >> 6 << 4;
    const uvec2 mins = sub < 4 ? b & 63 : c >> 4 | b >> 6 << 4;
    const vec2 factors = unpackHalf2x16(head[0]);
    return vec4(factors.x * scales.x, factors.y * mins.x, factors.x * scales.y, factors.y * mins.y);
}
