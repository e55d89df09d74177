// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_NL and IQ4_XS: 32 elements of one scale, of which 16 bytes choose levels.
#include "include/lanes/wide_words.glsl"

const bool BLOCKED = true;
const uint RUN = 32;
const uint STEPS = 2;
const uint OCTETS = 2;
struct Run {
    Wide words;
    float scale;
};

uint octetOf(uint s, uint c) { return c * 16 + s * 8; }
void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    const uvec2 words = nextWide(run.words, s + 1 == STEPS);
    for (uint c = 0; c < 2; ++c) {
        q[c] = iq4Levels(fieldOfBytes(words[c], 0, 4));
        q[2 + c] = iq4Levels(fieldOfBytes(words[c], 4, 4));
    }
    scales[0] = scales[1] = vec2(run.scale, 0);
}
