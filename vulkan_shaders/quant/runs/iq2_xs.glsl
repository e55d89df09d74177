// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ2_XS: the elements of two scales.
const uint SCALES = 2;
const bool OFFSETS = false;
#include "include/runs_of_codes.glsl"
struct Run {
    uint words[2]; // each holds two indices and their signs
    uint packed;
    float factor;
};

Run openRun(uint row, uint n)
{
    Run run;
    const uint block = blockOf(row, n, 74);
    twoEvenWords(block + 2 + n % 8 * 8, run.words);
    run.packed = byteAt(block + 66 + n % 8);
    run.factor = half16(block);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    for (uint s = 0; s < 2; ++s)
        scales[s] = vec2(run.factor * (0.5 + float(run.packed >> s * 4 & 15)) * 0.25, 0);
}
vec4 fourOf(Run run, uint n, uint f)
{
    const uint word = run.words[f / 4];
    const uvec4 levels = iq2LevelsOf(TWO_ENTRIES(iq2XsGrid, word & 511, word >> 16 & 511));
    return signedBy(fourOfEights(levels, f), eightSigns(word >> f / 2 % 2 * 16 + 9 & 127) >> f % 2 * 4);
}
