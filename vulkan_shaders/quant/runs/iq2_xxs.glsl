// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ2_XXS: the 32 elements of one scale.
const uint SCALES = 1;
const bool OFFSETS = false;
#include "include/runs_of_codes.glsl"
struct Run {
    uint words[2];
    float factor;
};

Run openRun(uint row, uint n)
{
    Run run;
    const uint block = blockOf(row, n, 66);
    twoEvenWords(block + 2 + n % 8 * 8, run.words);
    run.factor = half16(block);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    scales[0] = vec2(run.factor * (0.5 + float(run.words[1] >> 28)) * 0.25, 0);
}
vec4 fourOf(Run run, uint n, uint f)
{
    const uint indices = run.words[0] >> f / 4 * 16;
    const uvec4 levels = iq2LevelsOf(TWO_ENTRIES(iq2XxsGrid, indices & 255, indices >> 8 & 255));
    return signedBy(fourOfEights(levels, f), eightSigns(run.words[1] >> f / 2 * 7 & 127) >> f % 2 * 4);
}
