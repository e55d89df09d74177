// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_K: as Q4_K, and sixteen bytes of fifth bits, of which each element has one.
#include "include/wide_words.glsl"
#include "include/runs.glsl"
#include "include/scale_min_pairs.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 2;
const bool OFFSETS = true;
struct Run {
    uvec4 head;
    uvec4 fifths;
    uvec4 words;
};

uint placeOf(uint n, uint s) { return n / 8 * 256 + n / 2 % 4 * 64 + s * 32 + n % 2 * 16; }
Run openRun(uint row, uint n)
{
    const uint block = (row / 256 + n / 8) * 11;
    return Run(wideWord(block), wideWord(block + 1 + n % 2) >> n / 2 % 4 * 2, wideWord(block + 3 + n % 8));
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scalePair(run.head, n / 2 % 4, scales); }
vec4 fourOf(Run run, uint n, uint f)
{
    const uint fifth = (run.fifths[f % 4] >> f / 4 & 0x01010101u) << 4;
    return bytesOf(run.words[f % 4] >> f / 4 * 4 & 0x0F0F0F0Fu | fifth);
}
