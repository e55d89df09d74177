// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ2_S: the elements of two scales.
const uint SCALES = 2;
const bool OFFSETS = false;
#include "include/runs_of_codes.glsl"
struct Run {
    uint indices;
    uint signs;
    uint upper; // two bits of each index
    uint packed;
    float factor;
};

Run openRun(uint row, uint n)
{
    Run run;
    const uint block = blockOf(row, n, 82);
    run.indices = word32(block + 2 + n % 8 * 4);
    run.signs = word32(block + 34 + n % 8 * 4);
    run.upper = byteAt(block + 66 + n % 8);
    run.packed = byteAt(block + 74 + n % 8);
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
    const uint lower = run.indices >> f / 4 * 16;
    const uint upper = run.upper >> f / 4 * 4;
    const uint first = lower & 255 | (upper & 3) << 8;
    const uint second = lower >> 8 & 255 | (upper >> 2 & 3) << 8;
    return signedBy(fourOfEights(iq2LevelsOf(TWO_ENTRIES(iq2SGrid, first, second)), f), run.signs >> f * 4);
}
