// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// TQ2_0: eight bytes, which hold eight elements of each of four stretches. All share a scale, but don't stand together.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 4;
const bool OFFSETS = true;
struct Run {
    uint words[2];
    float scale;
};
EVEN_WORDS(2, evenWords)

uint placeOf(uint n, uint s) { return n / 4 * 128 + s * 32 + n % 4 * 8; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 256 + n / 8) * 66;
    evenWords(block + n % 8 * 8, run.words);
    run.scale = half16(block + 64);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES])
{
    for (uint s = 0; s < 4; ++s)
        scales[s] = run.scale * vec2(1, -1);
}
vec4 fourOf(Run run, uint n, uint f) { return bytesOf(run.words[f % 2] >> f / 2 * 2 & 0x03030303u); }
