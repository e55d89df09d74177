// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_K: the 64 elements that share 32 bytes, and two bits of each of another 32.
#include "include/lanes/wide_words.glsl"
#include "include/lanes/scale_min.glsl"

const bool BLOCKED = true;
const uint RUN = 64;
const uint STEPS = 4;
const uint OCTETS = 2;
struct Run {
    uint words;
    uint fifths;
    uint firstBit;
    vec2 scales[2];
};

Run openRun(uint i)
{
    Run run;
    const uint block = i / 256 * 176;
    run.words = (block + 48 + i / 64 % 4 * 32) / 8;
    run.fifths = (block + 16) / 8;
    run.firstBit = i / 32 % 8;
    twoScalesAndOffsets(block, i, run.scales);
    return run;
}

uint octetOf(uint s, uint c) { return c * 32 + s * 8; }
void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    const uvec2 words = unpackUint2x32(wideWord(run.words + s));
    const uvec2 fifths = unpackUint2x32(wideWord(run.fifths + s)) >> run.firstBit;
    eightBytes(words & 0x0F0F0F0F | (fifths & 0x01010101) << 4, q[0], q[1]);
    eightBytes(words >> 4 & 0x0F0F0F0F | (fifths & 0x02020202) << 3, q[2], q[3]);
    scales = run.scales;
}
