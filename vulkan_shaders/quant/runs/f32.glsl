// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F32: four numbers, where rows are made of fours.
#include "include/wide_words.glsl"
#include "include/runs.glsl"
const bool WHOLE_RUNS = false;
const uint RUN = 4;
const uint SCALES = 1;
const bool OFFSETS = false;
struct Run {
    uvec4 words;
};

uint placeOf(uint n, uint s) { return n * 4; }
Run openRun(uint row, uint n) { return Run(wideWord(row / 4 + n)); }
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = vec2(1, 0); }
vec4 fourOf(Run run, uint n, uint f) { return uintBitsToFloat(run.words); }
