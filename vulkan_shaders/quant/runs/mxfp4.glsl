// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// MXFP4: one block, which may begin at any byte.
#include "include/runs.glsl"
const bool WHOLE_RUNS = true;
const uint RUN = 32;
const uint SCALES = 1;
const bool OFFSETS = false;
struct Run {
    uint words[4];
    float scale;
};

uint placeOf(uint n, uint s) { return n * 32; }
Run openRun(uint row, uint n)
{
    Run run;
    const uint block = (row / 32 + n) * 17;
    const uint first = (block + 1) / 4;
    const uint shift = (block + 1) % 4 * 8;
    uint stored[5];
    for (uint i = 0; i < 4; ++i)
        stored[i] = weightWord(first + i);
    stored[4] = weightWord(first + (shift != 0 ? 4 : 3)); // behind the last there may be none
    for (uint i = 0; i < 4; ++i)
        run.words[i] = stored[i] >> shift | stored[i + 1] << 1 << 31 - shift;
    run.scale = halvedE8M0(byteAt(block));
    return run;
}
// With its bits where a half has them, an FP4 number is a half that is 2^14 times smaller, the subnormal ones included.
void scalesOf(Run run, uint n, out vec2 scales[SCALES]) { scales[0] = vec2(run.scale * 32768, 0); }
vec4 fourOf(Run run, uint n, uint f)
{
    const uint odd = run.words[f % 4] >> 8; // the second and the fourth
    const uint even = run.words[f % 4];
    const uvec2 q = uvec2(even, odd) >> f / 4 * 4;
    const uvec2 halves = (q & 0x00070007u) << 9 | (q & 0x00080008u) << 12;
    const vec2 first = unpackHalf2x16(halves.x);
    const vec2 second = unpackHalf2x16(halves.y);
    return vec4(first.x, second.x, first.y, second.y);
}
