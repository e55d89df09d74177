// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F16.
const uint BYTES = 2;
#include "include/lanes/unblocked.glsl"

void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    for (uint c = 0; c < 2; ++c) {
        const uvec2 words = nextWide(run.words, c == 1 && s + 1 == STEPS);
        q[c] = vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y));
    }
    scales[0] = vec2(1, 0);
}

// Four neighbours, i a multiple of four.
vec4 decodeFour(uint i)
{
    const uvec2 words = unpackUint2x32(wideWord(i / 4));
    return vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y));
}
