// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q3_K: eight bytes of lower bits, which hold eight elements of each of four scales, and the eight bytes with their third
// bits. Two runs read the same third bits.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 4;
const bool OFFSETS = true;
struct Run {
    uint words[2];
    uint thirds[2];
    uint packed[3]; // the low bits of half a block's scales, a byte each, and the high bits of all
    float factor;
};
EVEN_WORDS(2, evenWords)
EVEN_WORDS(3, threeEvenWords)

uint placeOf(uint n, uint s) { return n / 4 * 128 + s * 32 + n % 4 * 8; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 256 + n / 8) * 110;
    const uint part = n / 4 % 2;
    evenWords(block + 32 + part * 32 + n % 4 * 8, run.words);
    evenWords(block + n % 4 * 8, run.thirds);
    threeEvenWords(block + 96, run.packed);
    for (uint i = 0; i < 2; ++i) {
        run.thirds[i] >>= part * 4;
        run.packed[i] >>= part * 4;
    }
    run.packed[2] >>= part * 4;
    run.factor = half16(block + 108);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    for (uint s = 0; s < 4; ++s) {
        const uint shift = s % 2 * 16 + n % 4 / 2 * 8;
        const uint low = run.packed[s / 2] >> shift & 15;
        const uint high = run.packed[2] >> shift + s / 2 * 2 & 3;
        scales[s] = run.factor * (float(low | high << 4) - 32) * vec2(1, -4);
    }
}
vec4 fourOf(Run run, uint n, uint f)
{
    const uint third = (run.thirds[f % 2] >> f / 2 & 0x01010101u) << 2;
    return bytesOf(run.words[f % 2] >> f / 2 * 2 & 0x03030303u | third);
}
