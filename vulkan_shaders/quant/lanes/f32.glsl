// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F32: rows may have any length, so that a run may begin at any number.
#include "include/lanes/wide_words.glsl"

const bool BLOCKED = false;
const uint RUN = 32;
const uint STEPS = 4;
const uint OCTETS = 1;
struct Run {
    Wide words;
};

Run openRun(uint i) { return Run(openWide(i * 4)); }
uint octetOf(uint s, uint c) { return s * 8; }
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
    return uintBitsToFloat(uvec4(unpackUint2x32(wideWeights[i / 2]), unpackUint2x32(wideWeights[i / 2 + 1])));
}
