// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q4_0: one block.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 1;
const bool OFFSETS = true;
struct Run {
    uint words[4];
    float scale;
};
EVEN_WORDS(4, evenWords)

uint placeOf(uint n, uint s) { return n * 32; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 32 + n) * 18;
    evenWords(block + 2, run.words);
    run.scale = half16(block);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = run.scale * vec2(1, -8); }
vec4 fourOf(Run run, uint n, uint f) { return bytesOf(run.words[f % 4] >> f / 4 * 4 & 0x0F0F0F0Fu); }
