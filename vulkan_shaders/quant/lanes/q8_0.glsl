// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q8_0: one block.
#include "include/lanes/wide_words.glsl"

const bool BLOCKED = true;
const uint RUN = 32;
const uint STEPS = 4;
const uint OCTETS = 1;
struct Run {
    Wide words;
    float scale;
};

Run openRun(uint i)
{
    const uint block = i / 32 * 34;
    return Run(openWide(block + 2), half16(block));
}

uint octetOf(uint s, uint c) { return s * 8; }
void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    const uvec2 words = nextWide(run.words, s + 1 == STEPS);
    for (uint c = 0; c < 2; ++c)
        q[c] = vec4(ivec4(words[c] << 24, words[c] << 16, words[c] << 8, words[c]) >> 24);
    scales[0] = vec2(run.scale, 0);
}

// Four neighbours, i a multiple of four.
vec4 decodeFour(uint i) { return decode4(i); }
