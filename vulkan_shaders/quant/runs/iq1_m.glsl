// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ1_M: the elements of two scales, of which each eight lie higher or lower.
const uint SCALES = 4;
const bool OFFSETS = true;
#include "include/runs_of_codes.glsl"
struct Run {
    uint indices;
    uint nibbles; // three bits of each index, and whether all lie lower
    uvec2 words;  // the block's scales
};

Run openRun(uint row, uint n)
{
    const uint block = blockOf(row, n, 56);
    return Run(word32(block + n % 8 * 4), word32(block + 32 + n % 8 / 2 * 4) >> n % 2 * 16,
               uvec2(word32(block + 48), word32(block + 52)));
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    const uvec2 tops = run.words >> 12 & 15 | run.words >> 28 << 4;
    const float factor = unpackHalf2x16(tops.x | tops.y << 8).x;
    const uint packed = run.words[n / 4 % 2] >> n / 2 % 2 * 16 + n % 2 * 6;
    for (uint s = 0; s < 4; ++s) {
        const float zero = (run.nibbles >> s * 4 & 8) != 0 ? 1.125 : 0.875;
        scales[s] = factor * float(2 * (packed >> s / 2 * 3 & 7) + 1) * vec2(1, -zero);
    }
}
vec4 fourOf(Run run, uint n, uint f)
{
    const uint lower = run.indices >> f / 4 * 16;
    const uint upper = run.nibbles >> f / 4 * 8;
    const uint first = lower & 255 | (upper & 7) << 8;
    const uint second = lower >> 8 & 255 | (upper >> 4 & 7) << 8;
    return fourOfEights(codesOfEights(TWO_ENTRIES(iq1Grid, first, second)), f);
}
