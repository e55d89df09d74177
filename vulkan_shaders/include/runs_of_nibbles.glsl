// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A run of one block that is a scale in half precision and 32 numbers of four bits, sixteen bytes: all but what they mean.
#include "include/runs.glsl"
#include "include/even_words.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 1;
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
