// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_K: the 64 elements that share 32 bytes.
#include "include/lanes/wide_words.glsl"
#include "include/lanes/scale_min.glsl"

const bool BLOCKED = true;
const uint RUN = 64;
const uint STEPS = 4;
const uint OCTETS = 2;
struct Run {
    uint words;
    vec2 scales[2];
};

Run openRun(uint i)
{
    Run run;
    const uint block = i / 256 * 144;
    run.words = (block + 16 + i / 64 % 4 * 32) / 8;
    twoScalesAndOffsets(block, i, run.scales);
    return run;
}

uint octetOf(uint s, uint c) { return c * 32 + s * 8; }
void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    const uvec2 words = unpackUint2x32(wideWord(run.words + s));
    eightBytes(words & 0x0F0F0F0F, q[0], q[1]);
    eightBytes(words >> 4 & 0x0F0F0F0F, q[2], q[3]);
    scales = run.scales;
}
