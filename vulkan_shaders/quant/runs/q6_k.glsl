// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q6_K: sixteen bytes of lower bits, which hold as many elements and those 64 behind them, and the sixteen bytes with
// their upper bits. Two runs read the same upper bits.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 2;
const bool OFFSETS = true;
struct Run {
    uint lower[4];
    uint upper[4];
    vec2 scales; // of the first sixteen and of the others
};
EVEN_WORDS(4, evenWords)

uint placeOf(uint n, uint s) { return n / 4 * 128 + s * 64 + n % 4 * 16; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 256 + n / 8) * 210;
    const uint part = n / 4 % 2;
    evenWords(block + part * 64 + n % 4 * 16, run.lower);
    evenWords(block + 128 + part * 32 + n % 2 * 16, run.upper);
    const uint scale = block + 192 + part * 8 + n % 4;
    const ivec2 scales = ivec2(byteAt(scale), byteAt(scale + 4));
    run.scales = half16(block + 208) * vec2(bitfieldExtract(scales, 0, 8));
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    for (uint s = 0; s < 2; ++s)
        scales[s] = run.scales[s] * vec2(1, -32);
}
vec4 fourOf(Run run, uint n, uint f)
{
    const uint upper = run.upper[f % 4] >> f / 4 * 4 + n / 2 % 2 * 2 & 0x03030303u;
    return bytesOf(run.lower[f % 4] >> f / 4 * 4 & 0x0F0F0F0Fu | upper << 4);
}
