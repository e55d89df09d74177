// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_XS: the 32 elements of one scale.
#include "include/runs.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 1;
const bool OFFSETS = false;
struct Run {
    uint words[4];
    float scale;
};

uint placeOf(uint n, uint s) { return n * 32; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 256 + n / 8) * 34;
    for (uint i = 0; i < 4; ++i)
        run.words[i] = weightWord(block + 2 + n % 8 * 4 + i);
    run.scale = scaleOf(row + n * 32);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = vec2(run.scale, 0); }
vec4 fourOf(Run run, uint n, uint f) { return iq4Levels(fieldOfBytes(run.words[f % 4], f / 4 * 4, 4)); }
