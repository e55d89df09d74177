// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// BF16.
const uint BYTES = 2;
#include "include/lanes/unblocked.glsl"

void readStep(inout Run run, uint s, out vec4 q[2 * OCTETS], out vec2 scales[OCTETS])
{
    for (uint c = 0; c < 2; ++c) {
        const uvec2 words = nextWide(run.words, c == 1 && s + 1 == STEPS);
        q[c] = uintBitsToFloat(uvec4(words.x << 16, words.x, words.y << 16, words.y) & 0xFFFF0000u);
    }
    scales[0] = vec2(1, 0);
}
