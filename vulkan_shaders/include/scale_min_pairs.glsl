// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K and Q5_K: scales and offsets of the two groups of 32 elements that share 32 bytes, of four such pairs, out of the
// first sixteen bytes of a block; see scale_min.glsl.
void scalePair(uvec4 head, uint pair, out vec2 scales[2])
{
    const uvec3 bytes = head.yzw >> pair % 2 * 16;
    const vec2 factors = unpackHalf2x16(head.x) * vec2(1, -1);
    for (uint s = 0; s < 2; ++s) {
        const uvec3 b = bytes >> s * 8;
        const uvec2 first = b.xy & 63;
        const uvec2 later = (uvec2(b.z, b.z >> 4) & 15) | (b.xy >> 2 & 48);
        scales[s] = factors * vec2(pair < 2 ? first : later);
    }
}
