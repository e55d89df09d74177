// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ3_S: the 32 elements of one scale.
const uint SCALES = 1;
const bool OFFSETS = false;
#include "include/runs_of_codes.glsl"
struct Run {
    uint indices[2];
    uint ninths; // a bit of each index
    uint signs;
    float scale;
};

Run openRun(uint row, uint n)
{
    Run run;
    const uint block = blockOf(row, n, 110);
    twoEvenWords(block + 2 + n % 8 * 8, run.indices);
    run.ninths = byteAt(block + 66 + n % 8);
    run.signs = word32(block + 74 + n % 8 * 4);
    const uint packed = byteAt(block + 106 + n % 8 / 2) >> n % 2 * 4 & 15;
    run.scale = half16(block) * float(1 + 2 * packed);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = vec2(run.scale, 0); }
vec4 fourOf(Run run, uint n, uint f)
{
    const uint lower = run.indices[f / 4] >> f / 2 % 2 * 16;
    const uint ninths = run.ninths >> f / 2 * 2;
    const uint first = lower & 255 | (ninths & 1) << 8;
    const uint second = lower >> 8 & 255 | (ninths >> 1 & 1) << 8;
    const uvec2 levels = codesOfFours(TWO_ENTRIES(iq3SGrid, first, second)) << 1 | 0x01010101u;
    return signedBy(fourOfFours(levels, f), run.signs >> f * 4);
}
