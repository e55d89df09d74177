// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_1: one block of five words.
#include "include/runs.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 1;
const bool OFFSETS = true;
struct Run {
    uint words[5];
};

uint placeOf(uint n, uint s) { return n * 32; }
Run openRun(uint row, uint n)
{
    Run run;
    for (uint i = 0; i < 5; ++i)
        run.words[i] = weightWord((row / 32 + n) * 5 + i);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = unpackHalf2x16(run.words[0]); }
vec4 fourOf(Run run, uint n, uint f) { return bytesOf(run.words[1 + f % 4] >> f / 4 * 4 & 0x0F0F0F0Fu); }
