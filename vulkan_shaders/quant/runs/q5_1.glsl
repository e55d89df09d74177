// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_1: one block of six words: scale and offset, fifth bits, the others.
#include "include/runs.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 1;
const bool OFFSETS = true;
struct Run {
    uint words[6];
};

uint placeOf(uint n, uint s) { return n * 32; }
Run openRun(uint row, uint n)
{
    Run run;
    for (uint i = 0; i < 6; ++i)
        run.words[i] = weightWord((row / 32 + n) * 6 + i);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = unpackHalf2x16(run.words[0]); }
vec4 fourOf(Run run, uint n, uint f)
{
    const uint fifths = bitToEach(run.words[1] >> f * 4) << 4;
    return bytesOf(run.words[2 + f % 4] >> f / 4 * 4 & 0x0F0F0F0Fu | fifths);
}
