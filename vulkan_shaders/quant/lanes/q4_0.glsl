// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_0: one block.
#include "include/lanes/wide_words.glsl"

const bool BLOCKED = true;
const uint RUN = 32;
const uint STEPS = 2;
const uint OCTETS = 2;
struct Run {
    Wide words;
    float scale;
};

Run openRun(uint i)
{
    const uint block = i / 32 * 18;
    return Run(openWide(block + 2), half16(block));
}

uint octetOf(uint s, uint c) { return c * 16 + s * 8; }
void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    const uvec2 words = nextWide(run.words, s + 1 == STEPS);
    eightBytes(words & 0x0F0F0F0F, q[0], q[1]);
    eightBytes(words >> 4 & 0x0F0F0F0F, q[2], q[3]);
    scales[0] = scales[1] = run.scale * vec2(1, -8);
}
