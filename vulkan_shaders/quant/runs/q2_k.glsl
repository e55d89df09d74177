// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q2_K: eight bytes, which hold eight elements of each of four scales.
#include "include/runs.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 4;
const bool OFFSETS = true;
struct Run {
    uint words[2];
    uvec2 packed; // the scales and minima of half a block, a byte each
    vec2 factors;
};

uint placeOf(uint n, uint s) { return n / 4 * 128 + s * 32 + n % 4 * 8; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 256 + n / 8) * 21;
    const uint part = n / 4 % 2;
    for (uint i = 0; i < 2; ++i)
        run.words[i] = weightWord(block + 4 + part * 8 + n % 4 * 2 + i);
    run.packed = uvec2(weightWord(block + part * 2), weightWord(block + part * 2 + 1)) >> n % 4 / 2 * 8;
    run.factors = unpackHalf2x16(weightWord(block + 20)) * vec2(1, -1);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    for (uint s = 0; s < 4; ++s) {
        const uint packed = run.packed[s / 2] >> s % 2 * 16;
        scales[s] = run.factors * vec2(packed & 15, packed >> 4 & 15);
    }
}
vec4 fourOf(Run run, uint n, uint f) { return bytesOf(run.words[f % 2] >> f / 2 * 2 & 0x03030303u); }
