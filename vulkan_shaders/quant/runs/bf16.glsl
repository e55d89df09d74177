// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// BF16: eight numbers, where rows are made of eights.
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
vec4 fourOf(Run run, uint n, uint f)
{
    const uvec2 two = uvec2(run.words[f * 2], run.words[f * 2 + 1]);
    const uvec2 low = two << 16;
    const uvec2 high = two & 0xFFFF0000u;
    return uintBitsToFloat(uvec4(low.x, high.x, low.y, high.y));
}
