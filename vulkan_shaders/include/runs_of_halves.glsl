// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A run of eight numbers of 16 bits, where rows are made of eights: all but what four of them stand for.
#include "include/wide_words.glsl"
#include "include/runs.glsl"
const bool WHOLE_RUNS = false;
const uint RUN = 8;
const uint SCALES = 1;
const bool OFFSETS = false;
struct Run {
    uvec4 words;
};

uint placeOf(uint n, uint s) { return n * 8; }
Run openRun(uint row, uint n) { return Run(wideWord(row / 8 + n)); }
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = vec2(1, 0); }
