// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ1_S: the 32 elements of one scale.
const uint SCALES = 1;
const bool OFFSETS = true;
#include "include/runs_of_codes.glsl"
struct Run {
    uint indices;
    uint word;
    float factor;
};

Run openRun(uint row, uint n)
{
    const uint block = blockOf(row, n, 50);
    return Run(word32(block + 2 + n % 8 * 4), word16(block + 34 + n % 8 * 2), half16(block));
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    const float zero = (run.word & 0x8000) != 0 ? 1.125 : 0.875;
    scales[0] = run.factor * float(2 * (run.word >> 12 & 7) + 1) * vec2(1, -zero);
}
vec4 fourOf(Run run, uint n, uint f)
{
    const uint lower = run.indices >> f / 4 * 16;
    const uint upper = run.word >> f / 4 * 6;
    const uint first = lower & 255 | (upper & 7) << 8;
    const uint second = lower >> 8 & 255 | (upper >> 3 & 7) << 8;
    return fourOfEights(codesOfEights(TWO_ENTRIES(iq1Grid, first, second)), f);
}
