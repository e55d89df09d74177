// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ3_XXS: the 32 elements of one scale.
const uint SCALES = 1;
const bool OFFSETS = false;
#include "include/runs_of_codes.glsl"
struct Run {
    uint indices[2];
    uint signsAndScale;
    float factor;
};

Run openRun(uint row, uint n)
{
    Run run;
    const uint block = blockOf(row, n, 98);
    twoEvenWords(block + 2 + n % 8 * 8, run.indices);
    run.signsAndScale = word32(block + 66 + n % 8 * 4);
    run.factor = half16(block);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    scales[0] = vec2(run.factor * (0.5 + float(run.signsAndScale >> 28)) * 0.5, 0);
}
vec4 fourOf(Run run, uint n, uint f)
{
    const uint indices = run.indices[f / 4] >> f / 2 % 2 * 16;
    const uvec2 codes = codesOfFours(TWO_ENTRIES(iq3XxsGrid, indices & 255, indices >> 8 & 255));
    const uvec2 sevens = codes + 0x01010101u >> 3 & 0x01010101u;
    const uvec2 levels = (codes << 3) + (sevens << 1) + 0x04040404u; // 4, 12, ..., 52, 62
    return signedBy(fourOfFours(levels, f), eightSigns(run.signsAndScale >> f / 2 * 7 & 127) >> f % 2 * 4);
}
