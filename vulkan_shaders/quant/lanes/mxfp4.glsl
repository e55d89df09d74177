// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// MXFP4: one block, which may begin at any byte.
#include "include/lanes/wide_words.glsl"

const bool BLOCKED = true;
const uint RUN = 32;
const uint STEPS = 2;
const uint OCTETS = 2;
struct Run {
    Wide words;
    float scale;
};

Run openRun(uint i)
{
    const uint block = i / 32 * 17;
    return Run(openWide(block + 1), halvedE8M0(byteAt(block)) * 32768);
}

uint octetOf(uint s, uint c) { return c * 16 + s * 8; }

// The low nibbles of four bytes. With its bits where a half has them, an FP4 number is a half that is 2^14 times smaller.
vec4 fourLevels(uint word)
{
    const uvec2 q = uvec2(word, word >> 8);
    const uvec2 halves = (q & 0x00070007u) << 9 | (q & 0x00080008u) << 12;
    const vec2 even = unpackHalf2x16(halves.x);
    const vec2 odd = unpackHalf2x16(halves.y);
    return vec4(even.x, odd.x, even.y, odd.y);
}

void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    const uvec2 words = nextWide(run.words, s + 1 == STEPS);
    for (uint c = 0; c < 2; ++c) {
        q[c] = fourLevels(words[c]);
        q[2 + c] = fourLevels(words[c] >> 4);
    }
    scales[0] = scales[1] = vec2(run.scale, 0);
}
