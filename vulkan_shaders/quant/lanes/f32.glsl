// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F32.
const uint BYTES = 4;
#include "include/lanes/unblocked.glsl"

void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    for (uint c = 0; c < 2; ++c) {
        const uvec2 front = nextWide(run.words, false);
        q[c] = uintBitsToFloat(uvec4(front, nextWide(run.words, c == 1 && s + 1 == STEPS)));
    }
    scales[0] = vec2(1, 0);
}

// Four neighbours, i a multiple of four.
vec4 decodeFour(uint i)
{
    return uintBitsToFloat(uvec4(unpackUint2x32(wideWord(i / 2)), unpackUint2x32(wideWord(i / 2 + 1))));
}
