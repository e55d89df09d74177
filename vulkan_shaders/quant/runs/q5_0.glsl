// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q5_0: one block, whose fifth bits are a word before the others.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 1;
const bool OFFSETS = true;
struct Run {
    uint words[5];
    float scale;
};
EVEN_WORDS(5, evenWords)

uint placeOf(uint n, uint s) { return n * 32; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 32 + n) * 22;
    evenWords(block + 2, run.words);
    run.scale = half16(block);
    return run;
}
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = run.scale * vec2(1, -16); }
vec4 fourOf(Run run, uint n, uint f)
{
    const uint fifths = bitToEach(run.words[0] >> f * 4) << 4;
    return bytesOf(run.words[1 + f % 4] >> f / 4 * 4 & 0x0F0F0F0Fu | fifths);
}
