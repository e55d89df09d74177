// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K and Q5_K: scale and offset of the 32 elements at i and of the 32 behind them, i a multiple of 64. The first four
// of eight scales and minima have six bits in a byte of their own, the others four bits there and two above the first.
void twoScalesAndOffsets(uint block, uint i, out vec2 scales[2])
{
    const uvec2 front = unpackUint2x32(wideWord(block / 8));
    const uvec2 back = unpackUint2x32(wideWord(block / 8 + 1));
    const uint sub = i / 32 % 8;
    const uvec3 bytes = uvec3(front.y, back) >> sub % 4 * 8;
    const vec2 factors = unpackHalf2x16(front.x) * vec2(1, -1);
    for (uint s = 0; s < 2; ++s) {
        const uvec3 b = bytes >> s * 8;
        const uvec2 first = b.xy & 63;
        const uvec2 later = (uvec2(b.z, b.z >> 4) & 15) | (b.xy >> 2 & 48);
        scales[s] = factors * vec2(ivec2(sub < 4 ? first : later));
    }
}
